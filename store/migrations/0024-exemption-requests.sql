-- Why: nobody is taken out of scoring by one person: the member's own wish goes through branch, committee and department; what one types for another can be undone by him.

create table exemption_request (
  committee_id uuid not null references committee (id),
  id uuid not null,
  person_id uuid not null,
  branch_id uuid not null,
  -- A code; nothing about health is stored.
  reason text not null check (reason in ('age', 'long-illness', 'frailty')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  state text not null check (state in ('wished', 'branch-passed', 'committee-reviewed', 'approved', 'returned', 'withdrawn')),
  -- Grows with each step; whoever takes one names the revision he saw.
  revision integer not null check (revision > 0),
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id)
);
alter table exemption_request enable row level security;
create policy own_committee on exemption_request to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update on exemption_request to xianfeng_service;
create index exemption_request_branch on exemption_request (committee_id, branch_id);
-- One wish of a person at a time.
create unique index exemption_request_open on exemption_request (committee_id, person_id)
  where state in ('wished', 'branch-passed', 'committee-reviewed');

create table exemption_step (
  committee_id uuid not null references committee (id),
  request_id uuid not null,
  revision integer not null check (revision > 0),
  step text not null check (step in ('wish', 'branch', 'committee', 'department', 'return', 'withdrawal')),
  on_day date not null,
  document text,
  members_due integer check (members_due > 0),
  members_present integer check (members_present between 1 and members_due),
  -- Why it was sent back: a code, for words could say what nobody may store.
  returned_for text check (returned_for in ('papers-missing', 'not-eligible', 'days-wrong', 'ask-again')),
  taken_by uuid not null,
  taken_at timestamptz(3) not null,
  primary key (committee_id, request_id, revision),
  foreign key (committee_id, request_id) references exemption_request (committee_id, id),
  check ((step = 'return') = (returned_for is not null)),
  check ((step = 'branch') = (members_due is not null) and (step = 'branch') = (members_present is not null))
);
alter table exemption_step enable row level security;
create policy own_committee on exemption_step to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on exemption_step to xianfeng_service;
create trigger exemption_step_append_only before update or delete or truncate on exemption_step
  for each statement execute function refuse_change();

-- What one person typed for another (代办). It is shown to him, and he can undo it for seven days.
create table proxy_entry (
  committee_id uuid not null references committee (id),
  id uuid not null,
  act text not null check (act in ('exemption.wish')),
  -- For whom, and the id of what was made.
  person_id uuid not null,
  made_id uuid not null,
  typed_by uuid not null,
  typed_on date not null,
  typed_at timestamptz(3) not null,
  undone_on date,
  primary key (committee_id, id),
  unique (committee_id, act, made_id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  check (typed_by <> person_id)
);
alter table proxy_entry enable row level security;
create policy own_committee on proxy_entry to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on proxy_entry to xianfeng_service;
grant update (undone_on) on proxy_entry to xianfeng_service;
create index proxy_entry_person on proxy_entry (committee_id, person_id);
