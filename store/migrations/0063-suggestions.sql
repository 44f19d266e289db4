-- Why: whoever has something to say that is no objection to a number gets a receipt, a reply by a day, and says how he finds it.

create table suggestion (
  committee_id uuid not null references committee (id),
  id uuid not null,
  branch_id uuid not null,
  -- Complaints about a person are numbered apart: in the branch not even a missing number tells of one.
  register text not null check (register in ('branch', 'committee')),
  year integer not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('rules', 'work', 'points', 'person', 'secretary')),
  words text not null check (words <> ''),
  -- Who is complained about, as it was said; and the records this can mean, who never read it.
  about_name text check (about_name <> ''),
  about_ids uuid[] not null,
  -- The member who raised it by account; or a name that was told to whoever wrote it down; or neither, and then nobody knows.
  raised_by uuid,
  raiser_name text check (raiser_name <> ''),
  recorded_by uuid,
  -- HMAC of the code on the receipt of whoever has no account here. A day and no time: a time would tell who stood there.
  code_digest bytea,
  received_on date not null,
  due_on date not null,
  state text not null check (state in ('received', 'assigned', 'replied', 'accepted', 'refused', 'passed-up', 'decided', 'withdrawn')),
  revision integer not null check (revision > 0),
  handlers uuid[] not null,
  assigned_by uuid,
  assigned_on date,
  reply text check (reply <> ''),
  replied_by uuid,
  replied_on date,
  verdict text check (verdict in ('satisfied', 'partly', 'unsatisfied')),
  verdict_words text check (verdict_words <> ''),
  judged_on date,
  passed_up_on date,
  decision_due_on date,
  decision text check (decision <> ''),
  decided_by uuid,
  decided_on date,
  withdrawn_on date,
  primary key (committee_id, id),
  unique (committee_id, branch_id, register, year, number),
  foreign key (committee_id, branch_id) references organization (committee_id, id),
  check ((register = 'committee') = (kind in ('person', 'secretary'))),
  check ((raised_by is null) = (code_digest is not null)),
  check (raised_by is null or (raiser_name is null and recorded_by is null)),
  check (state not in ('assigned', 'replied', 'accepted', 'refused', 'passed-up', 'decided') or cardinality(handlers) > 0),
  check ((state in ('replied', 'accepted', 'refused', 'passed-up', 'decided')) = (num_nonnulls(reply, replied_by, replied_on) = 3)),
  check ((state in ('accepted', 'refused', 'passed-up', 'decided')) = (num_nonnulls(verdict, judged_on) = 2)),
  check (verdict is null or (verdict = 'unsatisfied') = (state in ('refused', 'passed-up', 'decided'))),
  check (verdict <> 'unsatisfied' or verdict_words is not null),
  check ((state in ('passed-up', 'decided')) = (num_nonnulls(passed_up_on, decision_due_on) = 2)),
  check ((state = 'decided') = (num_nonnulls(decision, decided_by, decided_on) = 3)),
  check ((state = 'withdrawn') = (withdrawn_on is not null))
);
alter table suggestion enable row level security;
create policy own_committee on suggestion to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on suggestion to xianfeng_service;
-- What was said, by whom and on which day stays as it was.
grant update (raised_by, state, revision, handlers, assigned_by, assigned_on, reply, replied_by, replied_on, verdict,
  verdict_words, judged_on, passed_up_on, decision_due_on, decision, decided_by, decided_on, withdrawn_on)
  on suggestion to xianfeng_service;
create index suggestion_raiser on suggestion (committee_id, raised_by) where raised_by is not null;
create unique index suggestion_code on suggestion (committee_id, code_digest) where code_digest is not null;
