-- Why: a score that a meeting has passed stood for ever, a typing error with it. A correction stands beside it: one proposes it, another passes it.

create table score_correction (
  committee_id uuid not null references committee (id),
  id uuid not null,
  sheet_id uuid not null,
  subject_id uuid not null,
  item text not null check (item <> ''),
  -- What stood when it was proposed, in ten-thousandths of a point; null where there was no score.
  stood bigint,
  points bigint not null check (points is distinct from stood),
  reason text not null check (reason <> ''),
  -- The meeting or the document that it rests on.
  evidence text not null check (evidence <> ''),
  state text not null check (state in ('waiting', 'passed', 'refused', 'withdrawn')),
  proposed_by uuid not null,
  proposed_on date not null,
  proposed_at timestamptz(3) not null,
  decided_by uuid,
  decided_on date,
  decided_at timestamptz(3),
  decision_reason text check (decision_reason <> ''),
  -- Which correction of its score it is; only where it was passed. The last one stands.
  number integer check (number > 0),
  primary key (committee_id, id),
  foreign key (committee_id, sheet_id) references score_sheet (committee_id, id),
  check ((state = 'waiting') = (decided_by is null) and (decided_by is null) = (decided_on is null) and (decided_by is null) = (decided_at is null)),
  check ((state = 'passed') = (number is not null)),
  check ((state = 'refused') = (decision_reason is not null)),
  -- Nobody passes what he has proposed himself.
  check (state <> 'passed' or decided_by <> proposed_by)
);
create unique index score_correction_waiting on score_correction (committee_id, sheet_id, subject_id, item)
  where state = 'waiting';
create unique index score_correction_number on score_correction (committee_id, sheet_id, subject_id, item, number)
  where state = 'passed';
create index score_correction_subject on score_correction (committee_id, subject_id);
alter table score_correction enable row level security;
create policy own_committee on score_correction to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on score_correction to xianfeng_service;
-- What was proposed stays as it was; two records of one person made one move theirs.
grant update (state, decided_by, decided_on, decided_at, decision_reason, number, subject_id) on score_correction
  to xianfeng_service;
