-- Why: a secretary reports once a year on what was done, what is wrong and what comes next; a meeting hears it and the committee comments.

create table work_report (
  committee_id uuid not null references committee (id),
  id uuid not null,
  branch_id uuid not null,
  year integer not null,
  -- The secretary whose report it is.
  author_id uuid not null,
  done_words text not null,
  problem_words text not null,
  next_words text not null,
  state text not null check (state in ('draft', 'handed-in', 'heard', 'commented')),
  revision integer not null check (revision > 0),
  written_on date not null,
  handed_in_on date,
  -- Why it was given back last.
  returned_words text check (returned_words <> ''),
  -- The check on the spot that belongs to it.
  visit_id uuid,
  heard_on date,
  members_due integer check (members_due > 0),
  members_present integer check (members_present between 1 and members_due),
  good integer check (good >= 0),
  rather_good integer check (rather_good >= 0),
  fair integer check (fair >= 0),
  poor integer check (poor >= 0),
  opinion text check (opinion <> ''),
  heard_by uuid,
  comment text check (comment <> ''),
  commented_by uuid,
  commented_on date,
  primary key (committee_id, id),
  unique (committee_id, branch_id, year, author_id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, visit_id) references supervision_visit (committee_id, id),
  check (state = 'draft' or (done_words <> '' and problem_words <> '' and next_words <> '' and handed_in_on is not null)),
  check (num_nulls(heard_on, members_due, members_present, good, rather_good, fair, poor, opinion, heard_by) in (0, 9)),
  check ((state in ('heard', 'commented')) = (heard_on is not null)),
  check (good + rather_good + fair + poor between 1 and members_present),
  check ((state = 'commented') = (num_nulls(comment, commented_by, commented_on) = 0))
);
create index work_report_branch on work_report (committee_id, branch_id, year);
create index work_report_author on work_report (committee_id, author_id);
alter table work_report enable row level security;
create policy own_committee on work_report to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on work_report to xianfeng_service;
grant update (author_id, done_words, problem_words, next_words, state, revision, written_on, handed_in_on, returned_words,
  visit_id, heard_on, members_due, members_present, good, rather_good, fair, poor, opinion, heard_by, comment, commented_by,
  commented_on) on work_report to xianfeng_service;

-- What the report says to something that follows from the points of the branch's members.
create table work_report_answer (
  committee_id uuid not null references committee (id),
  report_id uuid not null,
  -- The scheme's outcome.
  outcome text not null check (outcome <> ''),
  words text not null check (words <> ''),
  primary key (committee_id, report_id, outcome),
  foreign key (committee_id, report_id) references work_report (committee_id, id)
);
alter table work_report_answer enable row level security;
create policy own_committee on work_report_answer to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
-- Written anew with each draft.
grant select, insert, delete on work_report_answer to xianfeng_service;
