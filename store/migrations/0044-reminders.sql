-- Why: whoever has something due is told by mail where he has given an address for it, once when it is near and once when
-- it is late; and a day's numbers go to one address of the organization. Nobody is told the same twice.

-- Where somebody wants to be reminded. He writes it down himself, and takes it out by himself.
create table reminder_address (
  committee_id uuid not null references committee (id),
  person_id uuid not null,
  address_sealed bytea not null,
  set_at timestamptz(3) not null,
  primary key (committee_id, person_id),
  foreign key (committee_id, person_id) references person (committee_id, id)
);
alter table reminder_address enable row level security;
create policy own_committee on reminder_address to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on reminder_address to xianfeng_service;
grant update (address_sealed, set_at) on reminder_address to xianfeng_service;

-- What somebody has been told of: a step of a branch for a period, by its due day.
create table reminder (
  committee_id uuid not null references committee (id),
  person_id uuid not null,
  branch_id uuid not null,
  step text not null,
  period text not null,
  due_on date not null,
  kind text not null check (kind in ('due-soon', 'overdue')),
  told_on date not null,
  primary key (committee_id, person_id, branch_id, step, period, due_on, kind),
  foreign key (committee_id, person_id) references person (committee_id, id),
  foreign key (committee_id, branch_id) references organization (committee_id, id)
);
alter table reminder enable row level security;
create policy own_committee on reminder to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on reminder to xianfeng_service;

-- One message of a day: to a person, or the day's numbers, whose recipient is the committee itself.
create table reminder_delivery (
  committee_id uuid not null references committee (id),
  day date not null,
  channel text not null check (channel in ('mail', 'webhook')),
  recipient_id uuid not null,
  attempts integer not null check (attempts > 0),
  sent_at timestamptz(3),
  -- Of the last attempt that failed: a code without an address, and when the next one is.
  fault text check (fault <> ''),
  next_at timestamptz(3),
  primary key (committee_id, day, channel, recipient_id),
  check ((sent_at is null) = (fault is not null)),
  check ((sent_at is null) = (next_at is not null))
);
alter table reminder_delivery enable row level security;
create policy own_committee on reminder_delivery to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert, delete on reminder_delivery to xianfeng_service;
grant update (attempts, sent_at, fault, next_at) on reminder_delivery to xianfeng_service;
