-- Why: a year-end ballot on paper is typed in twice by two different people; it counts once both agree.

create table paper_ballot (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  ballot text not null,
  period text not null,
  held_on date,
  counted_at timestamptz,
  primary key (committee_id, id),
  unique (committee_id, cycle_id, ballot, period),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id)
);
alter table paper_ballot enable row level security;
create policy own_committee on paper_ballot to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on paper_ballot to xianfeng_service;

-- One of the two keyings. The same person cannot do both: (ballot, keyed_by) is unique.
create table paper_keying (
  committee_id uuid not null,
  ballot_id uuid not null,
  keying integer not null check (keying in (1, 2)),
  keyed_by uuid not null,
  finished_at timestamptz,
  primary key (committee_id, ballot_id, keying),
  unique (committee_id, ballot_id, keyed_by),
  foreign key (committee_id, ballot_id) references paper_ballot (committee_id, id)
);
alter table paper_keying enable row level security;
create policy own_committee on paper_keying to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on paper_keying to xianfeng_service;

create table paper_total (
  committee_id uuid not null,
  ballot_id uuid not null,
  keying integer not null,
  voter_group text not null,
  subject_id uuid not null,
  item text not null,
  -- Papers handed in by the group, those of them that score this item, and their sum in ten-thousandths.
  papers integer not null check (papers >= 0),
  scored integer not null check (scored between 0 and papers),
  points_sum bigint not null check (points_sum >= 0),
  primary key (committee_id, ballot_id, keying, voter_group, subject_id, item),
  foreign key (committee_id, ballot_id, keying) references paper_keying (committee_id, ballot_id, keying)
);
alter table paper_total enable row level security;
create policy own_committee on paper_total to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, update, delete on paper_total to xianfeng_service;
