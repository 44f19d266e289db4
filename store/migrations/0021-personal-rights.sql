-- Why: who looked at somebody's record, what people were told of its purpose, and what they asked to have corrected is kept, as the law gives people the right to it (PIPL 17, 44 to 50).

-- Somebody opened another's card or record; one row a day, and how often. Kept for a year.
create table view_record (
  committee_id uuid not null references committee (id),
  subject_id uuid not null,
  viewer_id uuid not null,
  on_day date not null,
  -- The role it was opened in; it may have ended since.
  role text not null,
  views integer not null check (views > 0),
  primary key (committee_id, subject_id, viewer_id, on_day),
  -- An import undone takes its people along, and what was looked at of them.
  foreign key (committee_id, subject_id) references person (committee_id, id) on delete cascade,
  foreign key (committee_id, viewer_id) references person (committee_id, id) on delete cascade
);
alter table view_record enable row level security;
create policy own_committee on view_record to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on view_record to xianfeng_service;
create index view_record_day on view_record (committee_id, on_day);

-- Somebody has read what their data are kept for, in one wording of it.
create table statement_reading (
  committee_id uuid not null references committee (id),
  person_id uuid not null,
  version text not null,
  read_at timestamptz not null,
  primary key (committee_id, person_id, version),
  foreign key (committee_id, person_id) references person (committee_id, id)
);
alter table statement_reading enable row level security;
create policy own_committee on statement_reading to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on statement_reading to xianfeng_service;
create trigger statement_reading_append_only before update or delete or truncate on statement_reading
  for each statement execute function refuse_change();

-- What somebody says is wrong about themselves, and the answer.
create table correction (
  committee_id uuid not null references committee (id),
  id uuid not null,
  number integer not null check (number > 0),
  person_id uuid not null,
  -- The branch that answers; null for somebody of no branch, whom the organization department answers.
  branch_id uuid,
  -- One of the kinds of data that are kept.
  kind text not null,
  wanted text not null check (wanted <> ''),
  requested_on date not null,
  due_on date not null check (due_on >= requested_on),
  outcome text check (outcome in ('accepted', 'refused')),
  reason text,
  answered_by uuid,
  answered_on date,
  primary key (committee_id, id),
  unique (committee_id, number),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  check ((outcome is null) = (answered_by is null) and (outcome is null) = (answered_on is null)),
  -- A refusal says why (PIPL 50).
  check (outcome is distinct from 'refused' or reason <> '')
);
alter table correction enable row level security;
create policy own_committee on correction to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on correction to xianfeng_service;
create index correction_person on correction (committee_id, person_id);
create index correction_branch on correction (committee_id, branch_id);
