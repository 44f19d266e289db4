-- Why: what follows for somebody is decided by people, with reasons, after the notice is closed; carried out by a named person by a day; reviewed; and can be taken back.

create table measure (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  -- Whose year it is: the branch, or the organization that rates branches.
  branch_id uuid not null,
  -- The scheme's measure.
  kind text not null check (kind <> ''),
  form text not null check (form <> ''),
  -- Of which period of the year it is about: 2026, 2026-Q1, 2026-10.
  period text not null check (period <> ''),
  -- A person; or an organization, where it is about a branch.
  subject_id uuid not null,
  -- What of the scheme it follows from, and what the number was: `outcome`, `honor`, `grade`, `factor`, or null where people found it.
  ground jsonb not null,
  notice_id uuid not null,
  state text not null check (state in ('proposed', 'decided', 'in-force', 'done', 'ended', 'waived', 'revoked')),
  revision integer not null check (revision > 0),
  reasons text not null check (reasons <> ''),
  -- The meeting of the branch that decided or proposed it.
  met_on date not null,
  members_due integer not null check (members_due > 0),
  members_present integer not null check (members_present > 0),
  ayes integer not null check (ayes >= 0 and ayes <= members_present),
  decided_by uuid not null,
  -- Who carries it out, and by which day.
  owner_id uuid,
  due_on date,
  mentor_id uuid,
  method text check (method <> ''),
  months integer check (months > 0),
  carried_out_on date,
  term_ends_on date,
  outcome text check (outcome in ('mended', 'not-mended', 'lifted')),
  ended_on date,
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, notice_id) references notice (committee_id, id),
  check (state not in ('proposed', 'decided', 'in-force', 'done', 'ended') or (owner_id is not null and due_on is not null)),
  check (state not in ('in-force', 'done', 'ended') or carried_out_on is not null),
  check ((state = 'ended') = (outcome is not null)),
  check ((state = 'ended') = (ended_on is not null)),
  check ((term_ends_on is not null) = (months is not null and carried_out_on is not null))
);
-- Once for a subject and period, unless it was taken back.
create unique index measure_once on measure (committee_id, cycle_id, kind, period, subject_id) where state <> 'revoked';
create index measure_subject on measure (committee_id, subject_id);
create index measure_branch on measure (committee_id, branch_id);
create index measure_owner on measure (committee_id, owner_id);
create index measure_mentor on measure (committee_id, mentor_id);
create index measure_notice on measure (committee_id, notice_id);

create table measure_step (
  committee_id uuid not null references committee (id),
  id uuid not null,
  measure_id uuid not null,
  act text not null check (act in ('propose', 'decide', 'waive', 'carry-out', 'note', 'review', 'lift', 'revoke')),
  happened_on date not null,
  words text not null check (words <> ''),
  -- What whom it is about said to it.
  statement text check (statement <> ''),
  document text check (document <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, measure_id) references measure (committee_id, id)
);
create index measure_step_measure on measure_step (committee_id, measure_id);

-- What is to be put right, by which day; ticked off when it is.
create table measure_task (
  committee_id uuid not null references committee (id),
  measure_id uuid not null,
  position integer not null check (position >= 0),
  words text not null check (words <> ''),
  due_on date not null,
  done_on date,
  done_by uuid,
  primary key (committee_id, measure_id, position),
  foreign key (committee_id, measure_id) references measure (committee_id, id),
  check ((done_on is null) = (done_by is null))
);

alter table measure enable row level security;
create policy own_committee on measure to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on measure to xianfeng_service;
-- Why it was decided, by whom and on what ground stays as it was.
grant update (subject_id, state, revision, owner_id, due_on, mentor_id, months, carried_out_on, term_ends_on, outcome, ended_on)
  on measure to xianfeng_service;

alter table measure_step enable row level security;
create policy own_committee on measure_step to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on measure_step to xianfeng_service;

alter table measure_task enable row level security;
create policy own_committee on measure_task to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on measure_task to xianfeng_service;
grant update (done_on, done_by) on measure_task to xianfeng_service;

-- What followed for the branch itself when the meeting confirmed the year; null for runs before this.
alter table rating_run add column branch_result jsonb;
