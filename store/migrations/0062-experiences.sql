-- Why: what somebody did through the years is confirmed once, by a second person, for the way through the years to be
-- drawn from; nothing of it gives points.

create table experience (
  committee_id uuid not null references committee (id),
  id uuid not null,
  person_id uuid not null,
  course text not null check (course in ('study', 'service', 'post', 'honor', 'talk')),
  title text not null check (title <> ''),
  from_on date not null,
  -- Null where it was that one day.
  to_on date check (to_on >= from_on),
  -- Ten-thousandths.
  hours bigint check (hours > 0 and hours <= 20000000),
  -- Who gave an honor, e.g. 县级.
  level text check (level <> ''),
  -- What proves it.
  document text not null check (document <> ''),
  -- The person, or who wrote it down from the file; of a list, who brought it in.
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  import_id uuid,
  state text not null check (state in ('waiting', 'confirmed', 'refused', 'withdrawn')),
  -- Who confirmed or refused it.
  decided_by uuid,
  decided_on date,
  withdrawn_by uuid,
  withdrawn_on date,
  -- Why it was refused or withdrawn.
  reason text check (reason <> ''),
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, import_id) references import (committee_id, id),
  check ((course in ('study', 'service')) = (hours is not null)),
  check ((course = 'honor') = (level is not null)),
  check (decided_by <> recorded_by),
  check ((decided_by is null) = (decided_on is null)),
  check ((withdrawn_by is null) = (withdrawn_on is null)),
  check (state <> 'waiting' or decided_by is null),
  check (state not in ('confirmed', 'refused') or decided_by is not null),
  check ((state = 'withdrawn') = (withdrawn_by is not null)),
  check ((state in ('refused', 'withdrawn')) = (reason is not null))
);
alter table experience enable row level security;
create policy own_committee on experience to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on experience to xianfeng_service;
-- What was written stays as it was; it is decided and withdrawn, and moves along where two records become one.
grant update (person_id, state, decided_by, decided_on, withdrawn_by, withdrawn_on, reason) on experience to xianfeng_service;
create index experience_person on experience (committee_id, person_id, from_on);
create index experience_import on experience (committee_id, import_id) where import_id is not null;

alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check
  check (kind in ('roster', 'scores', 'year-scores', 'entries', 'events', 'evidence', 'experiences'));
