-- Why: some rules let a member confirm his points before they hang out; silence neither passes nor punishes.

create table line_confirmation (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  kind text not null check (kind in ('month', 'quarter', 'half', 'year')),
  period text not null,
  subject_id uuid not null,
  state text not null check (state in ('confirmed', 'refused', 'closed')),
  -- Of the line that was looked at: another line is confirmed anew.
  line_hash text not null,
  -- Why it is refused; or why nobody waits any longer.
  words text check (words <> ''),
  -- On which day the member was told, where no answer came or the answer was heard and the line stands.
  told_on date,
  -- The member; or who wrote down what he signed on paper, or closed it.
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  check ((state = 'confirmed') = (words is null)),
  check ((state = 'closed') = (told_on is not null))
);
create index line_confirmation_place on line_confirmation (committee_id, cycle_id, kind, period);
create index line_confirmation_subject on line_confirmation (committee_id, subject_id);
alter table line_confirmation enable row level security;
create policy own_committee on line_confirmation to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on line_confirmation to xianfeng_service;
-- Two records of one person made one.
grant update (subject_id) on line_confirmation to xianfeng_service;
