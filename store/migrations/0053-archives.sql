-- Why: a branch's finished year goes into one signed file that can be read and checked without this program; its bytes are kept as they were handed out.

create table archive (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  -- Whose year it is, and which.
  branch_id uuid not null,
  year integer not null,
  -- 1 for the first of a year; made again only where something has changed since.
  revision integer not null check (revision > 0),
  content bytea not null,
  -- SHA-256 (hex) of the file, and of what it says apart from day and revision.
  file_hash text not null,
  content_hash text not null,
  size integer not null check (size > 0),
  fingerprint text not null,
  -- The business day.
  made_on date not null,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  primary key (committee_id, id),
  unique (committee_id, cycle_id, revision),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, made_by) references person (committee_id, id)
);
alter table archive enable row level security;
create policy own_committee on archive to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on archive to xianfeng_service;
create trigger archive_append_only before update or delete or truncate on archive
  for each statement execute function refuse_change();
create index archive_branch on archive (committee_id, branch_id);
