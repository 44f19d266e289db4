-- Why: whoever stands above branches looks at them by a plan: what is looked at, who goes where and when, what was found and put right, and what a meeting thought of the year.

create table supervision_plan (
  committee_id uuid not null references committee (id),
  id uuid not null,
  -- The general branch or committee that looks at the branches under it.
  organization_id uuid not null,
  year integer not null,
  -- People who may be sent.
  visitors uuid[] not null check (cardinality(visitors) > 0),
  state text not null check (state in ('draft', 'adopted')),
  revision integer not null check (revision > 0),
  written_by uuid not null,
  written_on date not null,
  -- The meeting that adopted it.
  met_on date,
  members_due integer check (members_due > 0),
  members_present integer check (members_present > 0),
  ayes integer check (ayes >= 0 and ayes <= members_present),
  adopted_by uuid,
  primary key (committee_id, id),
  unique (committee_id, organization_id, year),
  foreign key (committee_id, organization_id) references organization (committee_id, id),
  check (num_nulls(met_on, members_due, members_present, ayes, adopted_by) in (0, 5)),
  check ((state = 'adopted') = (met_on is not null))
);

-- What is looked at. While the plan is a draft its items are written anew with it.
create table supervision_item (
  committee_id uuid not null references committee (id),
  plan_id uuid not null,
  position integer not null check (position >= 0),
  words text not null check (words <> ''),
  -- Where the rules say so, as whoever wrote it cites them.
  clause text check (clause <> ''),
  primary key (committee_id, plan_id, position),
  foreign key (committee_id, plan_id) references supervision_plan (committee_id, id)
);

-- Which branches are looked at without notice is drawn by lot: the list is frozen first, then those present make the seed.
create table supervision_draw (
  committee_id uuid not null references committee (id),
  id uuid not null,
  plan_id uuid not null,
  due_on date not null,
  list text not null,
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  lines integer not null check (lines > 0),
  draws integer not null check (draws between 1 and lines),
  frozen_by uuid not null,
  frozen_on date not null,
  frozen_at timestamptz(3) not null,
  present text[],
  numbers text[],
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  drawn_by uuid,
  drawn_on date,
  drawn_at timestamptz(3),
  withdrawn_by uuid,
  withdrawn_on date,
  withdrawn_reason text check (withdrawn_reason <> ''),
  primary key (committee_id, id),
  foreign key (committee_id, plan_id) references supervision_plan (committee_id, id),
  check (num_nulls(present, numbers, seed, drawn_by, drawn_on, drawn_at) in (0, 6)),
  check (cardinality(present) = cardinality(numbers)),
  check (num_nulls(withdrawn_by, withdrawn_on, withdrawn_reason) in (0, 3)),
  check (seed is null or withdrawn_by is null)
);
create index supervision_draw_plan on supervision_draw (committee_id, plan_id);

create table supervision_visit (
  committee_id uuid not null references committee (id),
  id uuid not null,
  plan_id uuid not null,
  branch_id uuid not null,
  kind text not null check (kind in ('mid-year', 'year-end', 'by-lot')),
  draw_id uuid,
  -- The day by which somebody goes.
  due_on date not null,
  state text not null check (state in ('planned', 'visited', 'following', 'closed', 'cancelled')),
  revision integer not null check (revision > 0),
  visited_on date,
  visitors uuid[] not null,
  summary text check (summary <> ''),
  answer text check (answer <> ''),
  answered_on date,
  cancelled_reason text check (cancelled_reason <> ''),
  primary key (committee_id, id),
  foreign key (committee_id, plan_id) references supervision_plan (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, draw_id) references supervision_draw (committee_id, id),
  check ((kind = 'by-lot') = (draw_id is not null)),
  check ((state in ('visited', 'following', 'closed')) = (visited_on is not null and summary is not null and cardinality(visitors) > 0)),
  check ((state in ('following', 'closed')) = (answer is not null and answered_on is not null)),
  check ((state = 'cancelled') = (cancelled_reason is not null))
);
create index supervision_visit_plan on supervision_visit (committee_id, plan_id);
create index supervision_visit_branch on supervision_visit (committee_id, branch_id);

create table supervision_finding (
  committee_id uuid not null references committee (id),
  visit_id uuid not null,
  -- The item of the plan.
  position integer not null check (position >= 0),
  finding text not null check (finding in ('in-order', 'lacking', 'not-looked-at')),
  words text check (words <> ''),
  -- Of what lacks: to be put right by this day, by somebody of the branch; and whether it is.
  due_on date,
  mender_id uuid,
  state text check (state in ('open', 'mended', 'settled')),
  primary key (committee_id, visit_id, position),
  foreign key (committee_id, visit_id) references supervision_visit (committee_id, id),
  check ((finding = 'lacking') = (state is not null)),
  check (finding <> 'lacking' or (words is not null and due_on is not null)),
  check (finding = 'lacking' or (due_on is null and mender_id is null))
);
create index supervision_finding_mender on supervision_finding (committee_id, mender_id) where mender_id is not null;

-- What was done about a visit, one after the other; `position` where it is about one finding.
create table supervision_step (
  committee_id uuid not null references committee (id),
  id uuid not null,
  visit_id uuid not null,
  position integer,
  act text not null check (act in ('record', 'cancel', 'answer', 'mend', 'settle', 'again')),
  happened_on date not null,
  words text not null check (words <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, visit_id) references supervision_visit (committee_id, id),
  check ((position is not null) = (act in ('mend', 'settle', 'again')))
);
create index supervision_step_visit on supervision_step (committee_id, visit_id);

create table supervision_assessment (
  committee_id uuid not null references committee (id),
  id uuid not null,
  plan_id uuid not null,
  branch_id uuid not null,
  judgement text not null check (judgement in ('commended', 'in-order', 'criticised')),
  words text not null check (words <> ''),
  met_on date not null,
  members_due integer not null check (members_due > 0),
  members_present integer not null check (members_present > 0),
  ayes integer not null check (ayes >= 0 and ayes <= members_present),
  -- The visit that it rests on, and the points it proposes where the branch is rated itself; people give the score.
  visit_id uuid,
  figure text check (figure ~ '^[0-9]{1,4}([.][0-9]{1,2})?$'),
  given_by uuid not null,
  state text not null check (state in ('told', 'answered', 'objected', 'decided')),
  revision integer not null check (revision > 0),
  reply text check (reply <> ''),
  replied_by uuid,
  replied_on date,
  decision text check (decision in ('commended', 'in-order', 'criticised')),
  decision_words text check (decision_words <> ''),
  decided_by uuid,
  decided_on date,
  primary key (committee_id, id),
  unique (committee_id, plan_id, branch_id),
  foreign key (committee_id, plan_id) references supervision_plan (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, visit_id) references supervision_visit (committee_id, id),
  check (figure is null or visit_id is not null),
  check ((state <> 'told') = (reply is not null and replied_by is not null and replied_on is not null)),
  check ((state = 'decided') = (num_nulls(decision, decision_words, decided_by, decided_on) = 0)),
  check (num_nulls(decision, decision_words, decided_by, decided_on) in (0, 4))
);
create index supervision_assessment_branch on supervision_assessment (committee_id, branch_id);

-- Photos and papers of a visit.
alter table attachment add column visit_id uuid;
alter table attachment add constraint attachment_visit foreign key (committee_id, visit_id)
  references supervision_visit (committee_id, id);
alter table attachment drop constraint attachment_of;
alter table attachment add constraint attachment_of
  check (entry_id is not null or declaration_id is not null or visit_id is not null);
create index attachment_visit on attachment (committee_id, visit_id) where visit_id is not null;

-- Where a branch was criticised, whoever honors it or its secretary all the same says why.
alter table measure add column criticism_reason text check (criticism_reason <> '');
alter table rating add column pick_reason text check (pick_reason <> '');

alter table supervision_plan enable row level security;
create policy own_committee on supervision_plan to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on supervision_plan to xianfeng_service;
grant update (visitors, state, revision, written_by, written_on, met_on, members_due, members_present, ayes, adopted_by)
  on supervision_plan to xianfeng_service;

alter table supervision_item enable row level security;
create policy own_committee on supervision_item to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on supervision_item to xianfeng_service;

alter table supervision_draw enable row level security;
create policy own_committee on supervision_draw to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on supervision_draw to xianfeng_service;
-- The list, its hash and how many are drawn stay as they were frozen.
grant update (present, numbers, seed, drawn_by, drawn_on, drawn_at, withdrawn_by, withdrawn_on, withdrawn_reason)
  on supervision_draw to xianfeng_service;

alter table supervision_visit enable row level security;
create policy own_committee on supervision_visit to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
-- Visits of a draft are written anew with it; of an adopted plan none goes.
grant select, insert, delete on supervision_visit to xianfeng_service;
grant update (state, revision, visited_on, visitors, summary, answer, answered_on, cancelled_reason) on supervision_visit
  to xianfeng_service;

alter table supervision_finding enable row level security;
create policy own_committee on supervision_finding to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on supervision_finding to xianfeng_service;
-- What was found stays as it was; only how it is put right goes on.
grant update (due_on, mender_id, state) on supervision_finding to xianfeng_service;

alter table supervision_step enable row level security;
create policy own_committee on supervision_step to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on supervision_step to xianfeng_service;

alter table supervision_assessment enable row level security;
create policy own_committee on supervision_assessment to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on supervision_assessment to xianfeng_service;
-- What the meeting thought, and why, stays as it was.
grant update (state, revision, reply, replied_by, replied_on, decision, decision_words, decided_by, decided_on)
  on supervision_assessment to xianfeng_service;
