-- Why: where too few scored a place for its sum to be told, the ballot comes to nothing there; a meeting then names a score,
-- with its reason, and what it named before stays readable.

create table ballot_named (
  committee_id uuid not null,
  ballot_id uuid not null,
  voter_group text not null,
  subject_id uuid not null,
  item text not null,
  -- The highest one stands.
  revision integer not null check (revision > 0),
  -- As many papers as the group handed in, each of which it stands for; 1 where there was none.
  papers integer not null check (papers > 0),
  -- Ten-thousandths.
  points bigint not null check (points >= 0),
  reason text not null check (reason <> ''),
  -- Day of the meeting that named it.
  named_on date not null,
  named_by uuid not null,
  named_at timestamptz(3) not null,
  primary key (committee_id, ballot_id, voter_group, subject_id, item, revision),
  foreign key (committee_id, ballot_id) references ballot (committee_id, id)
);
alter table ballot_named enable row level security;
create policy own_committee on ballot_named to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on ballot_named to xianfeng_service;
grant update (subject_id) on ballot_named to xianfeng_service;
create index ballot_named_subject on ballot_named (committee_id, subject_id);
