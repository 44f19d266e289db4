-- Why: who stands for the public in a ballot may be drawn by lot from a list of names, so that anybody can repeat the draw.

create table representative_draw (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  ballot text not null check (ballot <> ''),
  period text not null,
  voter_group text not null check (voter_group <> ''),
  -- Everybody who could be drawn, one in a line, byte for byte as it was hashed; and how many are.
  list text not null,
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  lines integer not null check (lines between 2 and 2000),
  draws integer not null check (draws between 1 and lines),
  frozen_by uuid not null,
  frozen_on date not null,
  frozen_at timestamptz(3) not null,
  -- What those present read out after the list was frozen, in the order it was typed, and what it came to. The whole order
  -- of the list follows from list and seed.
  present text[],
  numbers text[],
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  drawn_by uuid,
  drawn_on date,
  drawn_at timestamptz(3),
  withdrawn_by uuid,
  withdrawn_on date,
  withdrawn_at timestamptz(3),
  withdrawn_reason text check (withdrawn_reason <> ''),
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  check (num_nulls(present, numbers, seed, drawn_by, drawn_on, drawn_at) in (0, 6)),
  check (cardinality(present) = cardinality(numbers)),
  check (num_nulls(withdrawn_by, withdrawn_on, withdrawn_at, withdrawn_reason) in (0, 4))
);
alter table representative_draw enable row level security;
create policy own_committee on representative_draw to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on representative_draw to xianfeng_service;
-- The list, its hash and how many are drawn stay as they were frozen.
grant update (present, numbers, seed, drawn_by, drawn_on, drawn_at, withdrawn_by, withdrawn_on, withdrawn_at,
  withdrawn_reason) on representative_draw to xianfeng_service;
create index representative_draw_cycle on representative_draw (committee_id, cycle_id);
-- One stands for a group at a time.
create unique index representative_draw_standing on representative_draw (committee_id, cycle_id, ballot, period, voter_group)
  where withdrawn_by is null;
