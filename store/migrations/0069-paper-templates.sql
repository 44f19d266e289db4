-- Why: a county prints papers from its own Word templates; each version stays with who brought it in and when.

create table paper_template (
  committee_id uuid not null references committee (id),
  id uuid not null,
  kind text not null check (kind in ('letter', 'notice', 'minutes', 'card', 'register')),
  -- 1 for the first of a kind; the highest is the one in use.
  revision integer not null check (revision > 0),
  -- All three null: from here on the template that comes with the program is in use again.
  file_name text check (file_name <> ''),
  content bytea,
  -- SHA-256, hex.
  file_hash text,
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz(3) not null,
  primary key (committee_id, id),
  unique (committee_id, kind, revision),
  foreign key (committee_id, recorded_by) references person (committee_id, id),
  check (num_nulls(file_name, content, file_hash) in (0, 3))
);
alter table paper_template enable row level security;
create policy own_committee on paper_template to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on paper_template to xianfeng_service;
create trigger paper_template_append_only before update or delete or truncate on paper_template
  for each statement execute function refuse_change();
