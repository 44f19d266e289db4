-- Why: some steps of a procedure leave words and no number: what was discussed, decided, filed or checked; a step that left nothing is not done.

create table minutes (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  -- A step of the scheme's procedure, for one period of it.
  step text not null,
  period text not null,
  held_on date not null,
  members_due integer check (members_due > 0),
  members_present integer check (members_present between 0 and members_due),
  ayes integer check (ayes between 0 and members_present),
  document text check (document <> ''),
  words text not null check (words <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  -- Taken back by people, with a reason; what was written stays to be read.
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_reason text check (withdrawn_reason <> ''),
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_reason is null))
);
alter table minutes enable row level security;
create policy own_committee on minutes to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on minutes to xianfeng_service;
grant update (withdrawn_on, withdrawn_by, withdrawn_reason) on minutes to xianfeng_service;
-- One step is done once; a withdrawn record makes room.
create unique index minutes_standing on minutes (committee_id, cycle_id, step, period) where withdrawn_on is null;
