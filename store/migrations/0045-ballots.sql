-- Why: an anonymous ballot is claimed here, by name; what is cast lies in a box of which nobody here can read a table.

create table ballot (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  -- The scheme's ballot and the period it is held in.
  ballot text not null check (ballot <> ''),
  period text not null,
  state text not null check (state in ('preparing', 'claiming', 'casting', 'closed', 'counted', 'published', 'cancelled')),
  -- What whoever prepared it chose: tickets and pooling of each group, scrutineers (JSON).
  setting text not null,
  -- Bytes of the moduli: 384, and 256 in the demo.
  key_length integer not null check (key_length in (256, 384)),
  tally_key text check (tally_key ~ '^[0-9a-f]{64}$'),
  manifest text,
  manifest_hash text check (manifest_hash ~ '^[0-9a-f]{64}$'),
  box_list text,
  -- List and board as one file, compressed (gzip).
  board bytea,
  board_hash text check (board_hash ~ '^[0-9a-f]{64}$'),
  held_on date,
  prepared_by uuid not null,
  prepared_at timestamptz(3) not null,
  published_at timestamptz(3),
  cancelled_by uuid,
  cancelled_on date,
  cancelled_reason text check (cancelled_reason <> ''),
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  check ((manifest is null) = (manifest_hash is null) and (board is null) = (board_hash is null)),
  check (state in ('preparing', 'cancelled') or manifest is not null),
  check (state not in ('counted', 'published') or board is not null),
  check ((state = 'published') = (published_at is not null) and (state <> 'published' or held_on is not null)),
  check ((state = 'cancelled') = (cancelled_by is not null and cancelled_reason is not null))
);
alter table ballot enable row level security;
create policy own_committee on ballot to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on ballot to xianfeng_service;
-- What it is about and the manifest stay as they were fixed.
grant update (state, tally_key, manifest, manifest_hash, box_list, board, board_hash, held_on, published_at, cancelled_by,
  cancelled_on, cancelled_reason) on ballot to xianfeng_service;
create index ballot_cycle on ballot (committee_id, cycle_id);
-- One stands for a ballot of the scheme and a period; another one is begun once it has been cancelled.
create unique index ballot_standing on ballot (committee_id, cycle_id, ballot, period) where state <> 'cancelled';

-- A key that tokens of one place are signed with; its secret goes when claiming ends.
create table ballot_key (
  committee_id uuid not null,
  ballot_id uuid not null,
  -- Admissions of each group first, then its scores by target and item.
  place integer not null check (place >= 0),
  modulus text not null check (modulus ~ '^[0-9a-f]+$'),
  secret_sealed bytea,
  primary key (committee_id, ballot_id, place),
  foreign key (committee_id, ballot_id) references ballot (committee_id, id)
);
alter table ballot_key enable row level security;
create policy own_committee on ballot_key to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on ballot_key to xianfeng_service;
grant update (secret_sealed) on ballot_key to xianfeng_service;

-- Who may take part by account, or takes a ticket that nobody knows the number of.
create table ballot_roll (
  committee_id uuid not null,
  ballot_id uuid not null,
  person_id uuid not null,
  group_at integer not null check (group_at >= 0),
  by text not null check (by in ('account', 'ticket')),
  primary key (committee_id, ballot_id, person_id),
  foreign key (committee_id, ballot_id) references ballot (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id)
);
alter table ballot_roll enable row level security;
create policy own_committee on ballot_roll to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on ballot_roll to xianfeng_service;
grant update (person_id) on ballot_roll to xianfeng_service;
create index ballot_roll_person on ballot_roll (committee_id, person_id);

-- Who has claimed, as in a meeting those are known who took a paper. What was signed could have become any paper.
create table ballot_claim (
  committee_id uuid not null,
  ballot_id uuid not null,
  claim_hash text not null check (claim_hash ~ '^[0-9a-f]{64}$'),
  group_at integer not null check (group_at >= 0),
  person_id uuid,
  ticket integer check (ticket > 0),
  -- No finer than the day.
  claimed_on date not null,
  primary key (committee_id, ballot_id, claim_hash),
  unique (committee_id, ballot_id, person_id),
  unique (committee_id, ballot_id, ticket),
  foreign key (committee_id, ballot_id) references ballot (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  check ((person_id is null) <> (ticket is null))
);
alter table ballot_claim enable row level security;
create policy own_committee on ballot_claim to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on ballot_claim to xianfeng_service;
grant update (person_id) on ballot_claim to xianfeng_service;
create index ballot_claim_person on ballot_claim (committee_id, person_id);

-- What the board comes to where enough people scored; nothing is kept of what fewer did.
create table ballot_total (
  committee_id uuid not null,
  ballot_id uuid not null,
  voter_group text not null,
  subject_id uuid not null,
  item text not null,
  papers integer not null check (papers >= 0),
  scored integer not null check (scored between 0 and papers),
  points_sum bigint not null check (points_sum >= 0),
  primary key (committee_id, ballot_id, voter_group, subject_id, item),
  foreign key (committee_id, ballot_id) references ballot (committee_id, id)
);
alter table ballot_total enable row level security;
create policy own_committee on ballot_total to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on ballot_total to xianfeng_service;
grant update (subject_id) on ballot_total to xianfeng_service;
create index ballot_total_subject on ballot_total (committee_id, subject_id);

-- The box. Its role reads no table outside this schema, and the service none in it. Each open ballot has a table of its
-- own in here, which the box makes, writes anew with every batch and drops: rows never lie in the order they came in.
create schema ballot_box;
revoke all on schema ballot_box from public;
grant usage, create on schema ballot_box to xianfeng_ballot_box;

create table ballot_box.ballot (
  id uuid primary key,
  state text not null check (state in ('prepared', 'claiming', 'casting', 'closed', 'counted', 'cancelled')),
  -- Signs receipts, list and board; gone once the board is signed.
  secret bytea,
  public_key text not null check (public_key ~ '^[0-9a-f]{64}$'),
  manifest text,
  list text
);
grant select, insert, update on ballot_box.ballot to xianfeng_ballot_box;

-- What a printed ticket fetches with the claim it derives from its secret.
create table ballot_box.ticket_answer (
  ballot_id uuid not null references ballot_box.ballot (id),
  claim_hash text not null,
  answer text not null,
  primary key (ballot_id, claim_hash)
);
grant select, insert, delete on ballot_box.ticket_answer to xianfeng_ballot_box;
