-- Why: a meeting, a themed Party day or the dues of a month is written down once, for everybody who was due, and what follows from it is entered by itself.

create table event_sheet (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  -- A kind of event of the year's scheme.
  kind text not null,
  held_on date not null,
  title text not null check (title <> ''),
  place text check (place <> ''),
  words text check (words <> ''),
  state text not null check (state in ('draft', 'settled', 'withdrawn')),
  -- Grows with each change; whoever makes one names the revision he saw.
  revision integer not null check (revision > 0),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  settled_by uuid,
  settled_on date,
  -- Taken back by people, with a reason; what was written stays to be read.
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text check (withdrawn_reason <> ''),
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  check ((settled_on is null) = (settled_by is null)),
  check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_reason is null)),
  check ((withdrawn_on is not null) = (state = 'withdrawn'))
);
alter table event_sheet enable row level security;
create policy own_committee on event_sheet to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on event_sheet to xianfeng_service;
grant update (kind, held_on, title, place, words, state, revision, recorded_by, recorded_at, settled_by, settled_on,
  withdrawn_on, withdrawn_by, withdrawn_reason) on event_sheet to xianfeng_service;
create index event_sheet_cycle on event_sheet (committee_id, cycle_id);

create table event_line (
  committee_id uuid not null references committee (id),
  id uuid not null,
  sheet_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('came', 'made-up', 'leave', 'absent', 'on-time', 'late', 'unpaid')),
  made_up_on date,
  primary key (committee_id, id),
  -- Everybody who is due stands on a sheet once.
  unique (committee_id, sheet_id, person_id),
  foreign key (committee_id, sheet_id) references event_sheet (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  check ((made_up_on is not null) = (state = 'made-up'))
);
alter table event_line enable row level security;
create policy own_committee on event_line to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on event_line to xianfeng_service;
grant update (state, made_up_on, person_id) on event_line to xianfeng_service;
create index event_line_person on event_line (committee_id, person_id);
