-- Why: who moves to another committee takes the points card along in a signed file; both ends keep the very bytes.

create table card_file (
  committee_id uuid not null references committee (id),
  -- The id of the membership event it belongs to.
  id uuid not null,
  direction text not null check (direction in ('out', 'in')),
  person_id uuid not null,
  -- What the card in it counts; null where the branch kept no points.
  year integer,
  from_on date,
  to_on date,
  scheme_hash text,
  -- Canonical JSON as it travelled, byte for byte, and its SHA-256 (hex).
  content text not null,
  content_hash text not null,
  fingerprint text not null,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, id) references membership_event (committee_id, id) deferrable initially deferred,
  check ((year is null) = (from_on is null) and (year is null) = (to_on is null) and (year is null) = (scheme_hash is null))
);
alter table card_file enable row level security;
create policy own_committee on card_file to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on card_file to xianfeng_service;
create trigger card_file_append_only before update or delete or truncate on card_file
  for each statement execute function refuse_change();
create index card_file_person on card_file (committee_id, person_id, year);
-- A second taking in of the same file changes nothing.
create unique index card_file_content on card_file (committee_id, direction, content_hash);
