-- Why: ten minutes a month is a promise. Actions and active time are counted per role, branch and month, never per person.

create table use_count (
  committee_id uuid not null references committee (id),
  branch_id uuid not null,
  role text not null,
  month text not null,
  actions bigint not null check (actions >= 0),
  active_seconds bigint not null check (active_seconds >= 0),
  primary key (committee_id, branch_id, role, month),
  foreign key (committee_id, branch_id) references organization (committee_id, id)
);
alter table use_count enable row level security;
create policy own_committee on use_count to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on use_count to xianfeng_service;
