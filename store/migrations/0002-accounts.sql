-- Why: who may sign in. Accounts are found before any committee is known, so these tables stand outside row security.

-- Joins a sign-in to a person of a committee. Members never need one.
create table account (
  id uuid primary key,
  committee_id uuid not null references committee (id),
  person_id uuid not null,
  username text not null unique check (username = lower(username) and username <> ''),
  -- A one-time code opens the account once, to set a password; null when a password has been set.
  code_expires_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  foreign key (committee_id, person_id) references person (committee_id, id)
);
grant select, insert, update on account to xianfeng_service;
create unique index account_person on account (committee_id, person_id) where closed_at is null;
