-- Why: points, awards and deductions are written once and never changed; a mistake is a reversal. Each entry is chained to the one before.

create table ledger_head (
  committee_id uuid primary key references committee (id),
  sequence bigint not null check (sequence >= 0),
  hash text not null
);
alter table ledger_head enable row level security;
create policy own_committee on ledger_head to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update on ledger_head to xianfeng_service;

create table ledger_entry (
  committee_id uuid not null references committee (id),
  sequence bigint not null check (sequence > 0),
  id uuid not null,
  cycle_id uuid not null,
  -- The person the entry is about, or the branch's id for an entry of the branch itself.
  subject_id uuid not null,
  item text not null,
  -- Ten-thousandths of a point, signed; null where only a level or a quantity stands.
  points bigint,
  level text,
  quantity bigint,
  occurred_on date not null,
  counts_on date not null,
  -- To the millisecond, as it stands in the chain.
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  clause text not null,
  -- Number of the document that proves it, e.g. an award's file number.
  document text,
  -- What made this entry; unique, so that a second click changes nothing.
  cause text not null,
  reverses_id uuid,
  -- Free text and its salt stand outside the chain: the chain holds their digest, so that erasure does not break it.
  note text,
  note_salt text,
  note_digest text,
  previous_hash text not null,
  hash text not null,
  primary key (committee_id, sequence),
  unique (committee_id, id),
  unique (committee_id, cause),
  unique (committee_id, reverses_id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, reverses_id) references ledger_entry (committee_id, id)
);
alter table ledger_entry enable row level security;
create policy own_committee on ledger_entry to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on ledger_entry to xianfeng_service;
create index ledger_entry_subject on ledger_entry (committee_id, cycle_id, subject_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on % is refused', tg_op, tg_table_name using errcode = 'XF001';
end $$;
create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
  for each statement execute function refuse_change();
