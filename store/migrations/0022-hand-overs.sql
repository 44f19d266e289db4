-- Why: an officer's turnover loses nothing: what is open at the end of a term is listed, signed by both on paper, and both signatures are recorded.

create table hand_over (
  committee_id uuid not null references committee (id),
  id uuid not null,
  -- The term that ends.
  appointment_id uuid not null,
  made_on date not null,
  made_by uuid not null,
  made_at timestamptz(3) not null,
  -- What was open on the day, as it was printed: codes, periods and counts, no names.
  lines jsonb not null,
  primary key (committee_id, id),
  foreign key (committee_id, appointment_id) references appointment (committee_id, id)
);
alter table hand_over enable row level security;
create policy own_committee on hand_over to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on hand_over to xianfeng_service;
create trigger hand_over_append_only before update or delete or truncate on hand_over
  for each statement execute function refuse_change();
create index hand_over_appointment on hand_over (committee_id, appointment_id);

-- That one of the two has signed the printed list; entered by themselves or, from the paper, by an officer above.
create table hand_over_signature (
  committee_id uuid not null,
  hand_over_id uuid not null,
  side text not null check (side in ('leaving', 'coming')),
  person_id uuid not null,
  signed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, hand_over_id, side),
  foreign key (committee_id, hand_over_id) references hand_over (committee_id, id),
  foreign key (committee_id, person_id) references person (committee_id, id)
);
alter table hand_over_signature enable row level security;
create policy own_committee on hand_over_signature to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on hand_over_signature to xianfeng_service;
create trigger hand_over_signature_append_only before update or delete or truncate on hand_over_signature
  for each statement execute function refuse_change();
