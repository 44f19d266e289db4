-- Why: every act leaves a line that nobody can quietly change, the same request sent twice is one act, and what was signed can be held against what is there.

create table audit_head (
  committee_id uuid primary key references committee (id),
  sequence bigint not null check (sequence >= 0),
  hash text not null
);
alter table audit_head enable row level security;
create policy own_committee on audit_head to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update on audit_head to xianfeng_service;

create table audit_entry (
  committee_id uuid not null references committee (id),
  sequence bigint not null check (sequence > 0),
  id uuid not null,
  -- To the millisecond, as it stands in the chain.
  recorded_at timestamptz(3) not null,
  -- Who; null where the machine itself or its operator at the console did it.
  account_id uuid,
  person_id uuid,
  -- The route, e.g. members.exempt.
  act text not null,
  -- Where and about whom, where it is about one.
  organization_id uuid,
  subject_id uuid,
  on_behalf_of_id uuid,
  -- What stands in audit_detail: old and new, reason, from where. Salted, so that it cannot be guessed once it has been erased.
  detail_digest text,
  -- Sequences whose detail this act erased.
  erased bigint[],
  previous_hash text not null,
  hash text not null,
  primary key (committee_id, sequence),
  unique (committee_id, id)
);
alter table audit_entry enable row level security;
create policy own_committee on audit_entry to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on audit_entry to xianfeng_service;
create index audit_entry_subject on audit_entry (committee_id, subject_id, sequence);
create index audit_entry_person on audit_entry (committee_id, person_id, sequence);
create index audit_entry_time on audit_entry (committee_id, recorded_at);
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

-- Personal data of an entry, outside the chain; it may be erased by an act that is chained itself, and never be altered.
create table audit_detail (
  committee_id uuid not null,
  sequence bigint not null,
  detail text not null,
  salt text not null,
  primary key (committee_id, sequence),
  foreign key (committee_id, sequence) references audit_entry (committee_id, sequence)
);
alter table audit_detail enable row level security;
create policy own_committee on audit_detail to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on audit_detail to xianfeng_service;
create trigger audit_detail_unaltered before update or truncate on audit_detail
  for each statement execute function refuse_change();

-- Where both chains stood at some time, signed with a key outside the database.
create table checkpoint (
  committee_id uuid not null references committee (id),
  id uuid not null,
  made_at timestamptz(3) not null,
  -- hour, or the legal act: notice, rating, and what it is about.
  cause text not null,
  subject_id uuid,
  audit_sequence bigint not null,
  audit_hash text not null,
  ledger_sequence bigint not null,
  ledger_hash text not null,
  -- Ed25519 over the canonical JSON of the rest, base64url.
  signature text not null,
  primary key (committee_id, id)
);
alter table checkpoint enable row level security;
create policy own_committee on checkpoint to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on checkpoint to xianfeng_service;
create index checkpoint_subject on checkpoint (committee_id, subject_id);
create trigger checkpoint_append_only before update or delete or truncate on checkpoint
  for each statement execute function refuse_change();

-- A request that was carried out, and its answer: sent again it is answered again, and nothing happens twice.
create table request_key (
  committee_id uuid not null references committee (id),
  account_id uuid not null,
  key text not null,
  act text not null,
  body_hash text not null,
  -- Sealed with the key outside the database: answers hold personal data, and one-time codes.
  answer_sealed bytea,
  made_at timestamptz not null,
  primary key (committee_id, account_id, key)
);
alter table request_key enable row level security;
create policy own_committee on request_key to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on request_key to xianfeng_service;
create index request_key_time on request_key (committee_id, made_at);
