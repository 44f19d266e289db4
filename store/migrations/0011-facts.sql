-- Why: some of a year's evidence is a fact a meeting states (an exempt member's stars); it may be stated anew, and what stood before is kept.

create table fact (
  committee_id uuid not null references committee (id),
  cycle_id uuid not null,
  -- A person, or the branch itself.
  subject_id uuid not null,
  fact text not null check (fact <> ''),
  -- The highest revision stands; earlier ones are history.
  revision integer not null check (revision > 0),
  -- Ten-thousandths.
  value bigint not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, cycle_id, subject_id, fact, revision),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id)
);
alter table fact enable row level security;
create policy own_committee on fact to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on fact to xianfeng_service;
create trigger fact_append_only before update or delete or truncate on fact
  for each statement execute function refuse_change();

-- A cleared cell keeps its row and its revision, so that a writer who saw it filled still meets a conflict.
alter table score alter column points drop not null;

-- Two notices of a branch's year never share a number.
create unique index notice_number on notice (committee_id, cycle_id, number);
