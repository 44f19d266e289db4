-- Why: what members promise their branch and branches their committee: signed by both, worked on, and found kept or not by the other side.

create table pledge (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  -- The member who pledges; null where the branch itself does.
  person_id uuid,
  -- A kind of the set that the year's scheme has for this member or branch.
  kind text not null,
  words text not null check (words <> ''),
  due_on date not null,
  -- Months of the year it is planned for, `2026-03`; empty where plans are made for the year.
  months text[] not null,
  state text not null check (state in ('drafted', 'signed', 'in-progress', 'kept', 'not-kept', 'withdrawn')),
  -- Grows with each step and each change of its plan; whoever acts names the revision he saw.
  revision integer not null check (revision > 0),
  -- The days of the two signatures, and of what was found at the end.
  pledged_on date not null,
  signed_on date check (signed_on >= pledged_on),
  decided_on date,
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  check (state in ('drafted', 'withdrawn') or signed_on is not null),
  check ((state in ('kept', 'not-kept')) = (decided_on is not null))
);
alter table pledge enable row level security;
create policy own_committee on pledge to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on pledge to xianfeng_service;
grant update (state, revision, months, signed_on, decided_on, person_id) on pledge to xianfeng_service;
create index pledge_cycle on pledge (committee_id, cycle_id);
create index pledge_person on pledge (committee_id, person_id) where person_id is not null;

create table pledge_step (
  committee_id uuid not null references committee (id),
  pledge_id uuid not null,
  revision integer not null check (revision > 0),
  step text not null check (step in ('pledge', 'sign', 'note', 'keep', 'break', 'withdraw')),
  -- What was done so far; or why it was found kept or not, or withdrawn.
  words text check (words <> ''),
  taken_by uuid not null,
  taken_on date not null,
  taken_at timestamptz(3) not null,
  primary key (committee_id, pledge_id, revision),
  foreign key (committee_id, pledge_id) references pledge (committee_id, id),
  check (step in ('pledge', 'sign') or words is not null)
);
alter table pledge_step enable row level security;
create policy own_committee on pledge_step to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on pledge_step to xianfeng_service;
create trigger pledge_step_append_only before update or delete or truncate on pledge_step
  for each statement execute function refuse_change();

alter table proxy_entry drop constraint proxy_entry_act_check;
alter table proxy_entry add constraint proxy_entry_act_check
  check (act in ('exemption.wish', 'declaration.declare', 'pledge.make'));
