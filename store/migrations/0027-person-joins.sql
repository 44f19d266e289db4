-- Why: one person entered twice becomes one record by an officer's decision; what is only added to keeps its id and is read through a pointer.

alter table person add column joined_into uuid;
alter table person add constraint person_joined_into foreign key (committee_id, joined_into) references person (committee_id, id);
alter table person add constraint person_joined_elsewhere check (joined_into <> id);
create index person_joined on person (committee_id, joined_into) where joined_into is not null;

create table person_join (
  committee_id uuid not null references committee (id),
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  joined_on date not null,
  joined_by uuid not null,
  joined_at timestamptz(3) not null,
  -- What was moved, removed and stretched, so that it can be taken back on the same day.
  moved jsonb not null,
  undone_at timestamptz(3),
  primary key (committee_id, id),
  foreign key (committee_id, from_id) references person (committee_id, id),
  foreign key (committee_id, into_id) references person (committee_id, id)
);
alter table person_join enable row level security;
create policy own_committee on person_join to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on person_join to xianfeng_service;
grant update (undone_at) on person_join to xianfeng_service;
grant update (person_id, contact_id) on mobile_member to xianfeng_service;
grant update (person_id) on proxy_entry to xianfeng_service;
