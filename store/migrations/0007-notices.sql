-- Why: what was published is frozen as it was shown, with the ledger's last hash and a check code.

create table notice (
  committee_id uuid not null references committee (id),
  id uuid not null,
  cycle_id uuid not null,
  kind text not null check (kind in ('month', 'quarter', 'half', 'year')),
  period text not null,
  -- Number within the branch and year, e.g. 2026-12.
  number integer not null check (number > 0),
  opened_on date not null,
  -- Last day of the notice period.
  closes_on date not null check (closes_on >= opened_on),
  body jsonb not null,
  body_hash text not null,
  check_code text not null,
  ledger_sequence bigint not null,
  ledger_hash text not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, cycle_id, kind, period),
  foreign key (committee_id, cycle_id) references cycle (committee_id, id)
);
alter table notice enable row level security;
create policy own_committee on notice to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on notice to xianfeng_service;
create trigger notice_append_only before update or delete or truncate on notice
  for each statement execute function refuse_change();
