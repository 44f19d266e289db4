-- Why: a branch brings a year along in the file of the interchange format. Whatever that format says of a member and
-- nothing here could hold gets its place, so that a year that is taken out and brought in again comes to the same points.

alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check
  check (kind in ('roster', 'scores', 'year-scores', 'entries', 'events', 'evidence'));

alter table ledger_entry
  -- Last day of what goes on, such as an office.
  add column until_on date,
  -- Circumstances that multiply the points, by the scheme's ids.
  add column multipliers text[],
  -- Whatever has the same text is one matter.
  add column matter text;

-- A statement without a value takes the fact back; what was stated before stays readable.
alter table fact alter column value drop not null;
alter table fact add column import_id uuid;
alter table fact add foreign key (committee_id, import_id) references import (committee_id, id);
create index fact_import on fact (committee_id, import_id) where import_id is not null;

-- A keying may come out of a file; it is still one of two, by two people.
alter table paper_keying add column import_id uuid;
alter table paper_keying add foreign key (committee_id, import_id) references import (committee_id, id);
create index paper_keying_import on paper_keying (committee_id, import_id) where import_id is not null;

-- Something that rules out whatever the points say (一票否决), as another organ has decided it.
create table veto (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  -- A person, or a branch.
  subject_id uuid not null,
  -- One of the scheme's.
  veto text not null check (veto <> ''),
  on_day date not null,
  lifted_on date check (lifted_on >= on_day),
  import_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, import_id) references import (committee_id, id)
);
alter table veto enable row level security;
create policy own_committee on veto to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
-- An import that is undone takes its vetoes along.
grant select, insert, delete on veto to xianfeng_service;
create index veto_cycle on veto (committee_id, cycle_id);
create index veto_subject on veto (committee_id, subject_id);
create index veto_import on veto (committee_id, import_id);

-- What somebody came to before the year, or under another scheme, which the year's own scheme reads.
create table earlier_result (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  -- A person, or a branch.
  subject_id uuid not null,
  -- The other scheme's id; null where it is of an earlier period.
  scheme text check (scheme <> ''),
  period text not null,
  -- Ten-thousandths.
  total bigint,
  grade text,
  stars integer check (stars >= 0),
  import_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  unique nulls not distinct (committee_id, cycle_id, subject_id, scheme, period),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id),
  foreign key (committee_id, import_id) references import (committee_id, id)
);
alter table earlier_result enable row level security;
create policy own_committee on earlier_result to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on earlier_result to xianfeng_service;
create index earlier_result_subject on earlier_result (committee_id, subject_id);
create index earlier_result_import on earlier_result (committee_id, import_id);
