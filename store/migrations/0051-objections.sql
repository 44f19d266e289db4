-- Why: what was published can be objected to, is looked into by people who are named, and answered with reasons by a day.

create table objection (
  committee_id uuid not null references committee (id),
  id uuid not null,
  notice_id uuid not null,
  cycle_id uuid not null,
  branch_id uuid not null,
  -- Within the branch and year, e.g. 2026-3.
  number integer not null check (number > 0),
  -- Whom it is about, and what of theirs.
  subject_id uuid not null,
  about text not null check (about in ('score', 'total', 'stars', 'grade', 'honor', 'other')),
  item text check (item <> ''),
  words text not null check (words <> ''),
  -- The member who raised it; or who wrote down what somebody said or handed in, and that person's name.
  raised_by uuid not null,
  objector text check (objector <> ''),
  raised_on date not null,
  raised_at timestamptz(3) not null,
  -- The answer is due.
  due_on date not null,
  state text not null check (state in ('raised', 'investigating', 'answered', 'appealed', 'decided', 'withdrawn')),
  revision integer not null check (revision > 0),
  investigators uuid[] not null,
  assigned_by uuid,
  assigned_on date,
  outcome text check (outcome in ('upheld', 'partly', 'rejected')),
  findings text check (findings <> ''),
  reply text check (reply <> ''),
  -- Day of the meeting that scored again or discussed it, where one was held.
  met_on date,
  answered_by uuid,
  answered_on date,
  appeal text check (appeal <> ''),
  appealed_by uuid,
  appealed_on date,
  appeal_due_on date,
  decision text check (decision in ('confirmed', 'changed')),
  decision_words text check (decision_words <> ''),
  decided_by uuid,
  decided_on date,
  withdrawn_by uuid,
  withdrawn_on date,
  primary key (committee_id, id),
  unique (committee_id, cycle_id, number),
  foreign key (committee_id, notice_id) references notice (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  check ((about = 'score') = (item is not null)),
  check (state not in ('investigating', 'answered', 'appealed', 'decided') or cardinality(investigators) > 1),
  check ((state in ('answered', 'appealed', 'decided')) = (outcome is not null and findings is not null and reply is not null)),
  check ((state in ('appealed', 'decided')) = (appeal is not null and appealed_by is not null)),
  check ((state = 'decided') = (decision is not null and decision_words is not null)),
  check ((state = 'withdrawn') = (withdrawn_by is not null))
);
alter table objection enable row level security;
create policy own_committee on objection to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on objection to xianfeng_service;
-- What was raised, by whom and against what stays as it was.
grant update (subject_id, state, revision, investigators, assigned_by, assigned_on, outcome, findings, reply, met_on,
  answered_by, answered_on, appeal, appealed_by, appealed_on, appeal_due_on, decision, decision_words, decided_by, decided_on,
  withdrawn_by, withdrawn_on) on objection to xianfeng_service;
create index objection_notice on objection (committee_id, notice_id);
create index objection_subject on objection (committee_id, subject_id);
create index objection_raiser on objection (committee_id, raised_by);
create index objection_branch on objection (committee_id, branch_id);
