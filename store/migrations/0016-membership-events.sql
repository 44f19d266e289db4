-- Why: how somebody came, rose, moved and left is kept with day and document, beside the days of membership themselves.

create table membership_event (
  committee_id uuid not null references committee (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('transferred', 'moved-in', 'moved-out', 'stage', 'probation-extended', 'left')),
  -- First day of what is new; of leaving the last day of membership, of an extension the day of the decision.
  on_day date not null,
  -- Number of the letter, the decision or the approval.
  document text not null check (document <> ''),
  from_branch_id uuid,
  to_branch_id uuid,
  -- The other committee's name.
  other_committee text,
  stage text check (stage in ('full', 'probationary', 'development-target', 'activist')),
  -- To which day a probation is extended.
  until_on date,
  -- A code and never a reason in words, which could hold health or discipline details.
  leaving text check (leaving in ('died', 'withdrew', 'removed', 'expelled')),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, from_branch_id) references organization (committee_id, id),
  foreign key (committee_id, to_branch_id) references organization (committee_id, id),
  check ((kind = 'stage') = (stage is not null)),
  check ((kind = 'probation-extended') = (until_on is not null)),
  check ((kind = 'left') = (leaving is not null)),
  check (other_committee is null or kind in ('moved-in', 'moved-out'))
);
alter table membership_event enable row level security;
create policy own_committee on membership_event to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on membership_event to xianfeng_service;
create trigger membership_event_append_only before update or delete or truncate on membership_event
  for each statement execute function refuse_change();
create index membership_event_person on membership_event (committee_id, person_id, on_day);
