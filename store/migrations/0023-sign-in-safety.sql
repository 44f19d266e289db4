-- Why: 等保 2.0, level 3 (GB/T 22239-2019, 8.1.4.1 and 8.1.4.2) asks more of signing in than a password: passwords that
-- change and are not used again, a second factor, unused accounts stopped. And a portal's sign-in may stand for a password.

alter table account
  -- Set aside for a while: nobody gets in, appointments stay; lifted it is as it was.
  add column suspended_at timestamptz,
  -- When its holder last got in, and since when it has stood ready: opened, given a new code, or taken back. Ninety days
  -- after the later of the two it is dormant.
  add column entered_at timestamptz,
  add column ready_at timestamptz,
  -- When the present password was set; null while a one-time code has taken its place.
  add column password_set_at timestamptz;
update account set ready_at = created_at;
alter table account alter column ready_at set not null;
update account set password_set_at = created_at where code_expires_at is null;

-- Hashes of the passwords before the present one, as many as must not come back.
create table former_password (
  account_id uuid not null references account (id),
  replaced_at timestamptz not null,
  hash text not null,
  primary key (account_id, replaced_at, hash)
);
grant select, insert, delete on former_password to xianfeng_service;

-- The seed of someone's authenticator (RFC 6238), sealed with a key outside the database.
create table second_factor (
  account_id uuid primary key references account (id),
  seed_sealed bytea not null,
  begun_at timestamptz not null,
  -- Null until a first code from the device has proved that the seed got there.
  confirmed_at timestamptz,
  -- The last step of time whose code was accepted: it and earlier ones are not accepted again.
  last_step bigint not null default 0
);
grant select, insert, update, delete on second_factor to xianfeng_service;

-- Digests of codes that stand in for the device, each once; a spent one is gone.
create table backup_code (
  account_id uuid not null references second_factor (account_id) on delete cascade,
  digest text not null,
  primary key (account_id, digest)
);
grant select, insert, delete on backup_code to xianfeng_service;

-- Who someone is at the organization's portal, as an administrator wrote it down beforehand.
create table portal_link (
  account_id uuid primary key references account (id),
  issuer text not null,
  subject text not null check (subject <> ''),
  linked_at timestamptz not null,
  unique (issuer, subject)
);
grant select, insert, delete on portal_link to xianfeng_service;

-- The name to sign in with stands in `account`; the library opens sessions and does not look for names any more.
alter table auth_user drop column username, drop column display_username;

alter table auth_session
  add column entered_by text not null default 'password' check (entered_by in ('password', 'code', 'portal')),
  -- Half open: the password was right, the code of the second factor is still to come.
  add column awaits_second_factor boolean not null default false,
  -- Coarsely, for its owner to tell their sessions apart: «Edge, Windows».
  add column browser_kind text not null default '';

-- Wrong tries are counted by name, by address and by known browser; each as a digest under the installation's key.
alter table auth_attempt rename column username_digest to digest;
delete from auth_attempt;
