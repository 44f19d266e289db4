-- Why: the tree changes by documents that take effect on a day; each change is written down once, so that the tree of any day can be shown.

-- Committees above the county are named for orientation (省委、市委); nobody works there from here.
alter table organization drop constraint organization_kind_check;
alter table organization add constraint organization_kind_check check (kind in ('provincial-committee', 'municipal-committee', 'party-committee', 'party-work-committee', 'general-branch', 'branch', 'party-group'));
-- Grows with each act; a writer names the revision it saw.
alter table organization add column revision integer not null default 1 check (revision > 0);
-- Where people and records of a closed organization go on.
alter table organization add column successor_ids uuid[] not null default '{}';

-- One decision about the tree. What stands in organization is what these acts come to, one after the other.
create table organization_act (
  committee_id uuid not null references committee (id),
  id uuid not null,
  sequence integer not null check (sequence > 0),
  -- withdraw: the founding was undone together with the import that made it.
  act text not null check (act in ('found', 'rename', 'move', 'merge', 'split', 'close', 'withdraw')),
  -- The first day on which it is so.
  effective_on date not null,
  -- Number of the document that decided it; what an installation or a roster brings with it has none.
  document text check (document <> ''),
  -- Null for what the installation itself laid.
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, sequence),
  check (document is not null or act in ('found', 'withdraw'))
);
alter table organization_act enable row level security;
create policy own_committee on organization_act to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on organization_act to xianfeng_service;
create trigger organization_act_append_only before update or delete or truncate on organization_act
  for each statement execute function refuse_change();

-- What an act made of one organization, from its day on. An import that is undone takes the organization away, not this.
create table organization_change (
  committee_id uuid not null,
  act_id uuid not null,
  organization_id uuid not null,
  parent_id uuid,
  kind text not null,
  branch_kind text,
  name text not null check (name <> ''),
  is_open boolean not null,
  successor_ids uuid[] not null,
  primary key (committee_id, act_id, organization_id),
  foreign key (committee_id, act_id) references organization_act (committee_id, id)
);
alter table organization_change enable row level security;
create policy own_committee on organization_change to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on organization_change to xianfeng_service;
create trigger organization_change_append_only before update or delete or truncate on organization_change
  for each statement execute function refuse_change();
create index organization_change_organization on organization_change (committee_id, organization_id);

-- What stands already was founded on its first day; nothing has changed or closed it since.
with recursive tree (committee_id, id, depth) as (
  select committee_id, id, 0 from organization where parent_id is null
  union all
  select child.committee_id, child.id, tree.depth + 1
  from organization child join tree on tree.committee_id = child.committee_id and tree.id = child.parent_id
)
insert into organization_act (committee_id, id, sequence, act, effective_on, recorded_at)
select organization.committee_id, organization.id,
  row_number() over (partition by organization.committee_id order by depth, position, organization.id),
  'found', from_on, now()
from organization join tree on tree.committee_id = organization.committee_id and tree.id = organization.id;
insert into organization_change (committee_id, act_id, organization_id, parent_id, kind, branch_kind, name, is_open, successor_ids)
select committee_id, id, id, parent_id, kind, branch_kind, name, true, '{}' from organization;
