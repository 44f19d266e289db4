-- Why: policy is data. A committee keeps versions of schemes; a branch's year runs under exactly one of them.

create table scheme_version (
  committee_id uuid not null references committee (id),
  id uuid not null,
  scheme_id text not null,
  version text not null,
  name text not null,
  -- The scheme file as adopted, byte for byte, and its SHA-256 (hex).
  body text not null,
  body_hash text not null,
  in_force_on date not null,
  adopted_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, scheme_id, version)
);
alter table scheme_version enable row level security;
create policy own_committee on scheme_version to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on scheme_version to xianfeng_service;

create table cycle (
  committee_id uuid not null references committee (id),
  id uuid not null,
  branch_id uuid not null,
  year integer not null check (year between 1949 and 2999),
  scheme_version_id uuid not null,
  primary key (committee_id, id),
  unique (committee_id, branch_id, year),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, scheme_version_id) references scheme_version (committee_id, id)
);
alter table cycle enable row level security;
create policy own_committee on cycle to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on cycle to xianfeng_service;
