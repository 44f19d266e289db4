-- Why: some rules have each quarter commented on: figures, what goes well, what is lacking, what is next; written by one, released by another.

create table bulletin (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  period text not null check (period <> ''),
  -- Released again after a correction it is another edition; the one before stays.
  edition integer not null check (edition > 0),
  revision integer not null check (revision > 0),
  well text not null check (well <> ''),
  lacking text not null check (lacking <> ''),
  next_steps text not null check (next_steps <> ''),
  written_by uuid not null,
  written_on date not null,
  -- As they stood when it was released.
  figures jsonb,
  released_by uuid,
  released_on date,
  primary key (committee_id, id),
  unique (committee_id, cycle_id, period, edition),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  check (released_by <> written_by),
  check ((released_by is null) = (released_on is null) and (released_by is null) = (figures is null))
);
create unique index bulletin_draft on bulletin (committee_id, cycle_id, period) where released_on is null;
alter table bulletin enable row level security;
create policy own_committee on bulletin to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on bulletin to xianfeng_service;
grant update (revision, well, lacking, next_steps, written_by, written_on, figures, released_by, released_on)
  on bulletin to xianfeng_service;
