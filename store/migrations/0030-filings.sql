-- Why: a committee files a year's figures with the one above it in a signed file; both ends keep the very bytes, and no rows of people.

create table filing (
  committee_id uuid not null references committee (id),
  id uuid not null,
  direction text not null check (direction in ('out', 'in')),
  -- Whose figures they are: one's own committee, or another, which may stand in another installation.
  sender_id uuid not null,
  sender_name text not null,
  year integer not null,
  revision integer not null check (revision > 0),
  -- Canonical JSON as it travels, byte for byte, and its SHA-256 (hex).
  content text not null,
  content_hash text not null,
  fingerprint text not null,
  -- The business day on which it was filed or taken in.
  on_day date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  check ((direction = 'out') = (sender_id = committee_id)),
  unique (committee_id, direction, sender_id, year, revision)
);
alter table filing enable row level security;
create policy own_committee on filing to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on filing to xianfeng_service;
create trigger filing_append_only before update or delete or truncate on filing
  for each statement execute function refuse_change();
