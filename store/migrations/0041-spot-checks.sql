-- Why: where a scheme says so, what a check looks into is drawn by lot: the list is frozen first, then those present make the seed.

create table spot_check (
  committee_id uuid not null references committee (id),
  id uuid not null,
  -- Whether the committee draws over branches under it, or the branch within itself.
  by text not null check (by in ('committee', 'branch')),
  -- Step and period of the scheme, which all its branches share.
  step text not null check (step <> ''),
  period text not null,
  kind text not null check (kind in ('scores', 'entries')),
  -- Every line that could be drawn, byte for byte as it was hashed; and how many are.
  list text not null,
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  lines integer not null check (lines >= 0),
  draws integer not null check (draws between 0 and lines),
  frozen_by uuid not null,
  frozen_on date not null,
  frozen_at timestamptz(3) not null,
  state text not null check (state in ('frozen', 'drawn', 'finished', 'withdrawn')),
  -- What those present read out after the list was frozen, in the order it was typed, and what it came to.
  present text[],
  numbers text[],
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  drawn_by uuid,
  drawn_on date,
  drawn_at timestamptz(3),
  finished_by uuid,
  finished_on date,
  finished_at timestamptz(3),
  withdrawn_by uuid,
  withdrawn_on date,
  withdrawn_at timestamptz(3),
  withdrawn_reason text check (withdrawn_reason <> ''),
  primary key (committee_id, id),
  check ((seed is null) = (drawn_by is null) and cardinality(present) = cardinality(numbers)),
  check (state not in ('frozen', 'drawn') or (state = 'drawn') = (seed is not null)),
  check ((state = 'finished') = (finished_by is not null)),
  check ((state = 'withdrawn') = (withdrawn_by is not null and withdrawn_reason is not null))
);
alter table spot_check enable row level security;
create policy own_committee on spot_check to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on spot_check to xianfeng_service;
-- The list, its hash and how many are drawn stay as they were frozen.
grant update (state, present, numbers, seed, drawn_by, drawn_on, drawn_at, finished_by, finished_on, finished_at,
  withdrawn_by, withdrawn_on, withdrawn_at, withdrawn_reason) on spot_check to xianfeng_service;

create table spot_check_branch (
  committee_id uuid not null references committee (id),
  check_id uuid not null,
  cycle_id uuid not null,
  primary key (committee_id, check_id, cycle_id),
  foreign key (committee_id, check_id) references spot_check (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id)
);
alter table spot_check_branch enable row level security;
create policy own_committee on spot_check_branch to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on spot_check_branch to xianfeng_service;
create index spot_check_branch_cycle on spot_check_branch (committee_id, cycle_id);

create table spot_check_item (
  committee_id uuid not null references committee (id),
  id uuid not null,
  check_id uuid not null,
  -- In the order they were drawn, and the line of the list that was.
  place integer not null check (place > 0),
  line text not null check (line <> ''),
  cycle_id uuid not null,
  person_id uuid not null,
  -- The scored period, or the entry.
  period text,
  entry_id uuid,
  -- Grows with each finding; whoever writes one names the revision he saw.
  revision integer not null check (revision >= 0),
  finding text check (finding in ('right', 'wrong', 'unprovable')),
  should_stand text check (should_stand <> ''),
  reason text check (reason <> ''),
  remedy text check (remedy <> ''),
  found_by uuid,
  found_on date,
  found_at timestamptz(3),
  primary key (committee_id, id),
  unique (committee_id, check_id, place),
  foreign key (committee_id, check_id) references spot_check (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, entry_id) references ledger_entry (committee_id, id),
  check ((period is null) <> (entry_id is null)),
  check ((finding is null) = (revision = 0) and (finding is null) = (found_by is null) and (finding is null) = (reason is null)),
  check (finding = 'wrong' or (should_stand is null and remedy is null))
);
alter table spot_check_item enable row level security;
create policy own_committee on spot_check_item to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on spot_check_item to xianfeng_service;
grant update (revision, finding, should_stand, reason, remedy, found_by, found_on, found_at, person_id) on spot_check_item
  to xianfeng_service;
create index spot_check_item_person on spot_check_item (committee_id, person_id);
