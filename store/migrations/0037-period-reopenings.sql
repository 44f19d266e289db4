-- Why: what a published summary says does not change behind people's backs; the committee opens its period again, with a reason.

create table period_reopening (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  period text not null,
  reason text not null check (reason <> ''),
  -- The last day on which entries are taken again; then the period is closed by itself.
  open_until date not null,
  reopened_on date not null,
  reopened_by uuid not null,
  reopened_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id)
);
alter table period_reopening enable row level security;
create policy own_committee on period_reopening to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on period_reopening to xianfeng_service;
create trigger period_reopening_append_only before update or delete or truncate on period_reopening
  for each statement execute function refuse_change();
create index period_reopening_cycle on period_reopening (committee_id, cycle_id);
