-- Why: the monthly sheet of a branch. Scores are saved cell by cell and stand once a meeting has passed the sheet.

create table score_sheet (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  period text not null,
  rater text not null check (rater in ('self', 'peer', 'branch', 'panel', 'committee', 'agreed')),
  passed_on date,
  members_due integer check (members_due > 0),
  members_present integer check (members_present between 1 and members_due),
  passed_by uuid,
  passed_at timestamptz,
  primary key (committee_id, id),
  unique (committee_id, cycle_id, period, rater),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  check ((passed_on is null) = (passed_by is null) and (passed_on is null) = (passed_at is null))
);
alter table score_sheet enable row level security;
create policy own_committee on score_sheet to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on score_sheet to xianfeng_service;

create table score (
  committee_id uuid not null,
  sheet_id uuid not null,
  -- The person scored; a score given to a branch itself stands under the branch's id.
  subject_id uuid not null,
  item text not null,
  -- Ten-thousandths of a point.
  points bigint not null,
  reason text,
  origin text not null check (origin in ('keyed', 'pasted', 'imported', 'prefilled')),
  import_id uuid,
  -- Grows with each change of the cell; a writer names the revision it saw.
  revision integer not null check (revision > 0),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, sheet_id, subject_id, item),
  foreign key (committee_id, sheet_id) references score_sheet (committee_id, id),
  foreign key (committee_id, import_id) references import (committee_id, id)
);
alter table score enable row level security;
create policy own_committee on score to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on score to xianfeng_service;
create index score_subject on score (committee_id, subject_id);
