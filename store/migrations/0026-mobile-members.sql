-- Why: members who live elsewhere keep a branch that counts them and one that hosts them; whether contact is kept is counted, and decided by nobody but people.

create table mobile_member (
  committee_id uuid not null references committee (id),
  id uuid not null,
  person_id uuid not null,
  branch_id uuid not null,
  since_on date not null,
  until_on date check (until_on >= since_on),
  -- The host: a branch of this committee, or the name of one elsewhere.
  host_branch_id uuid,
  host_name text check (host_name <> ''),
  -- Who of the branch keeps contact.
  contact_id uuid not null,
  -- Regulations on the education and management of members (2019), art. 32: the host branch may appraise.
  appraised_by text not null check (appraised_by in ('home', 'host')),
  recorded_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, contact_id) references person (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, host_branch_id) references organization (committee_id, id),
  check ((host_branch_id is null) <> (host_name is null))
);
alter table mobile_member enable row level security;
create policy own_committee on mobile_member to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on mobile_member to xianfeng_service;
grant update (until_on) on mobile_member to xianfeng_service;
create unique index mobile_member_present on mobile_member (committee_id, person_id) where until_on is null;
create index mobile_member_host on mobile_member (committee_id, host_branch_id);

-- That contact was made on a day; never what was said.
create table member_contact (
  committee_id uuid not null references committee (id),
  id uuid not null,
  person_id uuid not null,
  on_day date not null,
  way text not null check (way in ('call', 'visit', 'message', 'meeting')),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id)
);
alter table member_contact enable row level security;
create policy own_committee on member_contact to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on member_contact to xianfeng_service;
create trigger member_contact_append_only before update or delete or truncate on member_contact
  for each statement execute function refuse_change();
create index member_contact_person on member_contact (committee_id, person_id, on_day);
