-- Why: a rating is a snapshot taken when the meeting confirms it, with what it was computed from; it is never recomputed silently.

create table rating_run (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  scheme_hash text not null,
  evidence_hash text not null,
  confirmed_on date not null,
  members_due integer not null check (members_due > 0),
  members_present integer not null check (members_present between 1 and members_due),
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, cycle_id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id)
);
alter table rating_run enable row level security;
create policy own_committee on rating_run to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on rating_run to xianfeng_service;

create table rating (
  committee_id uuid not null,
  run_id uuid not null,
  subject_id uuid not null,
  -- Ten-thousandths; null for exempt members.
  total bigint,
  stars integer,
  grade text,
  result jsonb not null,
  explanation jsonb,
  primary key (committee_id, run_id, subject_id),
  foreign key (committee_id, run_id) references rating_run (committee_id, id)
);
alter table rating enable row level security;
create policy own_committee on rating to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on rating to xianfeng_service;
create trigger rating_append_only before update or delete or truncate on rating
  for each statement execute function refuse_change();
