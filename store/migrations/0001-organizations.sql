-- Why: everything later hangs from a committee, its organizations and its people; row security stands from the first table on.

-- A county-level committee. It is the tenant and, on Citus, the distribution key of every other table.
create table committee (
  id uuid primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null
);
grant select, insert on committee to xianfeng_service;

create table organization (
  committee_id uuid not null references committee (id),
  id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('party-committee', 'party-work-committee', 'general-branch', 'branch', 'party-group')),
  -- What a branch is made of (rural, community, organ, enterprise, social-organization); schemes may differ by it.
  branch_kind text,
  name text not null check (name <> ''),
  position integer not null default 0,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (committee_id, id),
  foreign key (committee_id, parent_id) references organization (committee_id, id)
);
alter table organization enable row level security;
create policy own_committee on organization to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on organization to xianfeng_service;
create index organization_parent on organization (committee_id, parent_id);

-- An upload of a spreadsheet. Rows it made carry its id, so that it can be undone until something builds on it.
create table import (
  committee_id uuid not null references committee (id),
  id uuid not null,
  kind text not null check (kind in ('roster', 'scores')),
  branch_id uuid,
  period text,
  file_name text not null,
  file_hash text not null,
  row_count integer not null check (row_count >= 0),
  imported_by uuid not null,
  imported_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id)
);
alter table import enable row level security;
create policy own_committee on import to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on import to xianfeng_service;

create table person (
  committee_id uuid not null references committee (id),
  id uuid not null,
  name text not null check (name <> ''),
  sex text check (sex in ('male', 'female')),
  ethnicity text,
  born_on date,
  joined_on date,
  full_member_on date,
  party_post text,
  -- Encrypted with a key outside the database; the digest serves exact search only.
  phone_sealed bytea,
  phone_digest bytea,
  import_id uuid,
  primary key (committee_id, id),
  foreign key (committee_id, import_id) references import (committee_id, id)
);
alter table person enable row level security;
create policy own_committee on person to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on person to xianfeng_service;
create index person_phone on person (committee_id, phone_digest);

-- Inclusive days of one person in one branch. A transfer ends one row and begins another.
create table membership (
  committee_id uuid not null references committee (id),
  id uuid not null,
  person_id uuid not null,
  branch_id uuid not null,
  category text,
  status text not null check (status in ('full', 'probationary', 'development-target', 'activist')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  import_id uuid,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, import_id) references import (committee_id, id)
);
alter table membership enable row level security;
create policy own_committee on membership to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on membership to xianfeng_service;
create unique index membership_current on membership (committee_id, person_id) where to_on is null;
create index membership_branch on membership (committee_id, branch_id);

-- Not scored by points (old, frail, long ill). The reason is a code; nothing about health is stored.
create table exemption (
  committee_id uuid not null references committee (id),
  id uuid not null,
  person_id uuid not null,
  reason text not null check (reason in ('age', 'long-illness', 'frailty')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id)
);
alter table exemption enable row level security;
create policy own_committee on exemption to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on exemption to xianfeng_service;

-- A role at a place in the tree for a term; it ends by itself on its last day.
create table appointment (
  committee_id uuid not null references committee (id),
  id uuid not null,
  person_id uuid not null,
  organization_id uuid not null,
  role text not null check (role in ('member', 'recorder', 'branch-secretary', 'organization-officer', 'review-panel', 'committee-officer', 'administrator')),
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, organization_id) references organization (committee_id, id)
);
alter table appointment enable row level security;
create policy own_committee on appointment to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on appointment to xianfeng_service;
create index appointment_person on appointment (committee_id, person_id);
create index appointment_organization on appointment (committee_id, organization_id, role);
