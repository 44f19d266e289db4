-- Why: what a meeting confirmed can have been wrong; whoever stands above opens the year again with a reason, and the meeting confirms it anew. What it had confirmed stays.

create table year_reopening (
  committee_id uuid not null,
  -- The run that is confirmed no longer.
  run_id uuid not null,
  reason text not null check (reason <> ''),
  -- Number of the decision or document it rests on.
  document text not null check (document <> ''),
  reopened_on date not null,
  reopened_by uuid not null,
  reopened_at timestamptz(3) not null,
  primary key (committee_id, run_id),
  foreign key (committee_id, run_id) references rating_run (committee_id, id)
);
alter table year_reopening enable row level security;
create policy own_committee on year_reopening to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on year_reopening to xianfeng_service;

-- One run of a year counts: the one that is not reopened, which whoever holds the year sees to.
alter table rating_run drop constraint rating_run_committee_id_cycle_id_key;
create index rating_run_cycle on rating_run (committee_id, cycle_id);
