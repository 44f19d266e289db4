-- Why: what proves an entry of the ledger, a photo or a document, is kept with it; the files themselves lie outside, sealed, by their hash.

create table attachment (
  committee_id uuid not null references committee (id),
  id uuid not null,
  entry_id uuid not null,
  kind text not null check (kind in ('jpeg', 'png', 'webp', 'pdf')),
  -- SHA-256 (hex) of the file as it is kept: without what a camera wrote beside the picture.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size integer not null check (size between 1 and 10485760),
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, entry_id) references ledger_entry (committee_id, id),
  foreign key (committee_id, added_by) references person (committee_id, id)
);
alter table attachment enable row level security;
create policy own_committee on attachment to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on attachment to xianfeng_service;
create index attachment_entry on attachment (committee_id, entry_id);
