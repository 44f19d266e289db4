-- Why: where a scheme says that the recorder and whoever reviews must be two people, an entry counts once it is reviewed.

create table entry_review (
  committee_id uuid not null references committee (id),
  entry_id uuid not null,
  -- waiting: it stands in the ledger and counts nowhere; refused: it was reversed with this reason.
  state text not null check (state in ('waiting', 'passed', 'refused')),
  reviewed_by uuid,
  reviewed_on date,
  reviewed_at timestamptz(3),
  reason text check (reason <> ''),
  primary key (committee_id, entry_id),
  foreign key (committee_id, entry_id) references ledger_entry (committee_id, id),
  check ((state = 'waiting') = (reviewed_by is null)),
  check ((state = 'refused') = (reason is not null))
);
alter table entry_review enable row level security;
create policy own_committee on entry_review to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on entry_review to xianfeng_service;
grant update (state, reviewed_by, reviewed_on, reviewed_at, reason) on entry_review to xianfeng_service;
