-- Why: a member reports a deed himself; people of the panel find out what it is worth, and both see who did what, when and why.

create table declaration (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  person_id uuid not null,
  -- An entry kind of the year's scheme, with its level or quantity (ten-thousandths) where it asks for one.
  item text not null,
  level text,
  quantity bigint,
  occurred_on date not null,
  words text not null check (words <> ''),
  document text check (document <> ''),
  state text not null check (state in ('submitted', 'verified-once', 'verified', 'rejected', 'withdrawn')),
  -- Grows with each step; whoever takes one names the revision he saw.
  revision integer not null check (revision > 0),
  declared_on date not null,
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id)
);
alter table declaration enable row level security;
create policy own_committee on declaration to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on declaration to xianfeng_service;
grant update (state, revision, person_id) on declaration to xianfeng_service;
create index declaration_cycle on declaration (committee_id, cycle_id);
create index declaration_person on declaration (committee_id, person_id);

create table declaration_step (
  committee_id uuid not null references committee (id),
  declaration_id uuid not null,
  revision integer not null check (revision > 0),
  step text not null check (step in ('declare', 'verify', 'agree', 'reject', 'withdraw')),
  -- Ten-thousandths of a point, where people found them within the clause's range.
  points bigint,
  -- Why it was rejected; or, of a verification, why it is not the same as another deed like it.
  reason text check (reason <> ''),
  taken_by uuid not null,
  taken_on date not null,
  taken_at timestamptz(3) not null,
  primary key (committee_id, declaration_id, revision),
  foreign key (committee_id, declaration_id) references declaration (committee_id, id),
  check (step <> 'reject' or reason is not null)
);
alter table declaration_step enable row level security;
create policy own_committee on declaration_step to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on declaration_step to xianfeng_service;
create trigger declaration_step_append_only before update or delete or truncate on declaration_step
  for each statement execute function refuse_change();

-- Somebody says that he is tied with a member (回避): he decides nothing about that member's deeds in this branch.
create table recusal (
  committee_id uuid not null references committee (id),
  id uuid not null,
  branch_id uuid not null,
  verifier_id uuid not null,
  member_id uuid not null,
  declared_on date not null,
  declared_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  foreign key (committee_id, verifier_id) references person (committee_id, id),
  foreign key (committee_id, member_id) references person (committee_id, id)
);
alter table recusal enable row level security;
create policy own_committee on recusal to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on recusal to xianfeng_service;
grant update (verifier_id, member_id) on recusal to xianfeng_service;
create index recusal_branch on recusal (committee_id, branch_id);

-- A declaration's photos prove the entry as well, once there is one.
alter table attachment alter column entry_id drop not null;
alter table attachment add column declaration_id uuid;
alter table attachment add constraint attachment_declaration foreign key (committee_id, declaration_id)
  references declaration (committee_id, id);
alter table attachment add constraint attachment_of check (entry_id is not null or declaration_id is not null);
grant update (entry_id) on attachment to xianfeng_service;
create index attachment_declaration on attachment (committee_id, declaration_id) where declaration_id is not null;

alter table proxy_entry drop constraint proxy_entry_act_check;
alter table proxy_entry add constraint proxy_entry_act_check check (act in ('exemption.wish', 'declaration.declare'));
