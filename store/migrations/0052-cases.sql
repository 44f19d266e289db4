-- Why: whether a member is given time to mend, urged to withdraw or removed is dealt with step by step, each with its record,
-- in a file that only those read who have a part in it; and a check is raised where six months of somebody stand empty.

create table case_file (
  committee_id uuid not null references committee (id),
  id uuid not null,
  branch_id uuid not null,
  person_id uuid not null,
  -- Within the branch and year, e.g. 2026-1.
  year integer not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('restriction', 'urged-withdrawal', 'removal')),
  procedure text not null check (procedure in ('regulations', 'seven-steps')),
  opened_by uuid not null,
  opened_on date not null,
  opened_at timestamptz(3) not null,
  revision integer not null check (revision > 0),
  primary key (committee_id, id),
  unique (committee_id, branch_id, year, number),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id)
);

-- Who is what in a case. Somebody brought from outside has a name and no record here.
create table case_part (
  committee_id uuid not null references committee (id),
  id uuid not null,
  case_id uuid not null,
  part text not null check (part in ('handler', 'inquirer', 'decider', 'reviewer', 'person', 'companion')),
  person_id uuid,
  name text check (name <> ''),
  -- What a companion is there for: to testify, to speak for the person, or to help him mend.
  comes_to text check (comes_to in ('testify', 'defend', 'help')),
  named_by uuid not null,
  named_on date not null,
  ended_by uuid,
  ended_on date,
  ended_reason text check (ended_reason <> ''),
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references case_file (committee_id, id),
  check ((person_id is null) <> (name is null)),
  check (name is null or part = 'companion'),
  check ((comes_to is not null) = (part = 'companion')),
  check ((ended_on is null) = (ended_by is null))
);
create unique index case_part_person on case_part (committee_id, case_id) where part = 'person';

-- The papers of the file, in their order: one for each step, and what was said, appealed, decided or stopped.
create table case_paper (
  committee_id uuid not null references committee (id),
  id uuid not null,
  case_id uuid not null,
  number integer not null check (number > 0),
  what text not null check (what in (
    'opening', 'proposal', 'advance-filing', 'inquiry-group', 'findings', 'talk', 'summons', 'compiled-file', 'hearing', 'meeting',
    'submission', 'pre-review', 'department-review', 'decision', 'telling', 'announcement', 'mending-review',
    'answer', 'reservation', 'testimony', 'appeal', 'appeal-decision', 'stop')),
  on_day date not null,
  -- Null once it was erased.
  words text check (words <> ''),
  -- What the step's record holds beside: figures of the meeting, numbers of documents, who talked.
  record jsonb not null,
  -- What a step came to: carried, approved, mended and their opposites; confirmed or changed on an appeal.
  verdict text check (verdict in ('carried', 'not-carried', 'approved', 'not-approved', 'mended', 'not-mended', 'confirmed', 'changed')),
  -- Who said it, where somebody else wrote it down.
  speaker text check (speaker <> ''),
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  unique (committee_id, case_id, number),
  foreign key (committee_id, case_id) references case_file (committee_id, id)
);
-- Each step once, and a case is stopped once.
create unique index case_paper_step on case_paper (committee_id, case_id, what)
  where what not in ('answer', 'reservation', 'testimony', 'appeal', 'appeal-decision');

-- What was found when somebody asked about six empty months. It says nothing of a result.
create table lapse_finding (
  committee_id uuid not null references committee (id),
  id uuid not null,
  branch_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('party-life', 'dues', 'work')),
  -- The last of the months, e.g. 2026-10.
  through_month text not null check (through_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  outcome text not null check (outcome in ('facts-missing', 'good-reason', 'talked-with', 'no-reason')),
  words text not null check (words <> ''),
  found_by uuid not null,
  found_on date not null,
  found_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id)
);

alter table case_file enable row level security;
alter table case_part enable row level security;
alter table case_paper enable row level security;
alter table lapse_finding enable row level security;
create policy own_committee on case_file to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
create policy own_committee on case_part to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
create policy own_committee on case_paper to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
create policy own_committee on lapse_finding to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
-- What stands in a file stays as it was written; only whose record it is may be put right, and a part may end.
grant select, insert, update (person_id, revision) on case_file to xianfeng_service;
grant select, insert, update (person_id, ended_by, ended_on, ended_reason) on case_part to xianfeng_service;
grant select, insert on case_paper to xianfeng_service;
grant select, insert, update (person_id) on lapse_finding to xianfeng_service;
create index lapse_finding_person on lapse_finding (committee_id, person_id);
create index case_file_person on case_file (committee_id, person_id);
create index case_part_case on case_part (committee_id, case_id);
create index case_part_holder on case_part (committee_id, person_id);
