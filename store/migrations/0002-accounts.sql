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

-- What follows is the sign-in library's, in its shape. An auth_user has the id of its account.
create table auth_user (
  id uuid primary key references account (id),
  username text not null unique,
  display_username text,
  -- The library wants names and addresses; they are placeholders, the person's name stays with the person.
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
grant select, insert, update, delete on auth_user to xianfeng_service;

create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user (id),
  token text not null unique,
  -- Twelve hours after sign-in at the latest; updated_at is when it was last used, for the idle limit.
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_session_user on auth_session (user_id);
grant select, insert, update, delete on auth_session to xianfeng_service;

-- How a user proves to be one: here a password's argon2id hash, the digest of a one-time code, or nothing that fits.
create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user (id),
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);
grant select, insert, update, delete on auth_account to xianfeng_service;

create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_identifier on auth_verification (identifier);
grant select, insert, update, delete on auth_verification to xianfeng_service;

-- Wrong passwords by name typed in, whether there is such a name or not. A digest, for people type passwords there by mistake.
create table auth_attempt (
  username_digest text primary key,
  attempts integer not null check (attempts > 0),
  began_at timestamptz not null
);
grant select, insert, update, delete on auth_attempt to xianfeng_service;
