-- Why: a notice is proposed, checked by another, approved and only then hung out; what was corrected since is hung out again
-- in its place; and once its time is over it is taken down.

-- A notice that others were put right by stays as it was shown; the one that takes its place names it.
alter table notice add column replaces uuid;
alter table notice add foreign key (committee_id, replaces) references notice (committee_id, id);
alter table notice drop constraint notice_committee_id_cycle_id_kind_period_key;
create unique index notice_place on notice (committee_id, cycle_id, kind, period) where replaces is null;
create unique index notice_replaced on notice (committee_id, replaces) where replaces is not null;
create index notice_check_code on notice (committee_id, check_code);

create table notice_file (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  kind text not null check (kind in ('month', 'quarter', 'half', 'year')),
  period text not null,
  state text not null check (state in ('proposed', 'checked', 'approved', 'returned', 'published')),
  revision integer not null check (revision > 0),
  -- Of all that it will show but its number and days: what was checked is what is published.
  content_hash text not null,
  proposed_by uuid not null,
  proposed_on date not null,
  checked_by uuid,
  checked_on date,
  approved_by uuid,
  approved_on date,
  returned_by uuid,
  returned_on date,
  concern text check (concern in ('secrecy', 'need', 'accuracy')),
  return_words text check (return_words <> ''),
  notice_id uuid,
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, notice_id) references notice (committee_id, id),
  -- Nobody checks what he has proposed himself.
  check (checked_by <> proposed_by),
  check ((checked_by is null) = (checked_on is null) and (approved_by is null) = (approved_on is null)),
  check ((state in ('checked', 'approved', 'published')) = (checked_by is not null)),
  check ((state in ('approved', 'published')) = (approved_by is not null)),
  check ((state = 'returned') = (returned_by is not null and returned_on is not null and return_words is not null)),
  check ((state = 'published') = (notice_id is not null))
);
create unique index notice_file_open on notice_file (committee_id, cycle_id, kind, period) where state <> 'published';
create unique index notice_file_notice on notice_file (committee_id, notice_id) where notice_id is not null;
alter table notice_file enable row level security;
create policy own_committee on notice_file to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on notice_file to xianfeng_service;
grant update (state, revision, content_hash, proposed_by, proposed_on, checked_by, checked_on, approved_by, approved_on,
  returned_by, returned_on, concern, return_words, notice_id) on notice_file to xianfeng_service;

-- That the sheet is off the wall.
create table notice_removal (
  committee_id uuid not null references committee (id),
  notice_id uuid not null,
  removed_on date not null,
  removed_by uuid not null,
  removed_at timestamptz(3) not null,
  primary key (committee_id, notice_id),
  foreign key (committee_id, notice_id) references notice (committee_id, id)
);
alter table notice_removal enable row level security;
create policy own_committee on notice_removal to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on notice_removal to xianfeng_service;
