-- Why: roles are granted by one person and take effect when a second has confirmed them; the three administrators are never one person.

create extension if not exists btree_gist;

alter table appointment drop constraint appointment_role_check;
-- Of the administrators there were so far, the first keeps the roles, the second the accounts, the third reads the trail.
update appointment set role = case seat.number when 1 then 'security-administrator' when 3 then 'audit-administrator' else 'system-administrator' end
  from (select committee_id, id, row_number() over (partition by committee_id order by from_on, id) as number from appointment where role = 'administrator') as seat
  where appointment.committee_id = seat.committee_id and appointment.id = seat.id;
alter table appointment add constraint appointment_role_check check (role in (
  'member', 'recorder', 'branch-secretary', 'organization-officer', 'review-panel', 'committee-officer', 'department-officer',
  'system-administrator', 'security-administrator', 'audit-administrator'));

-- Null where the operator of the machine appointed at its console, as at the first start.
alter table appointment add column granted_by uuid;
alter table appointment add column granted_at timestamptz(3) not null default now();
alter table appointment alter column granted_at drop default;
-- The second person; null for roles that need none, and as long as the grant waits.
alter table appointment add column confirmed_by uuid;
-- From when it has effect; null while it waits, and for a grant that was declined.
alter table appointment add column confirmed_at timestamptz(3);
alter table appointment add column declined_at timestamptz(3);
update appointment set confirmed_at = granted_at;

-- GB/T 22239-2019 8.1.4.2.d: nobody grants or confirms their own role, and nobody is both persons.
alter table appointment add constraint appointment_two_persons check (
  granted_by is distinct from person_id
  and confirmed_by is distinct from person_id
  and (confirmed_by is null or confirmed_by is distinct from granted_by)
  and (confirmed_at is null or granted_by is null or confirmed_by is not null or role in ('member', 'recorder', 'review-panel'))
  and (declined_at is null or confirmed_at is null));

-- GB/T 22239-2019 8.1.4.2.d: system, security and audit administrator are three people at any time.
alter table appointment add constraint administrators_apart exclude using gist (
  committee_id with =, person_id with =, role with <>, daterange(from_on, to_on, '[]') with &&)
  where (role in ('system-administrator', 'security-administrator', 'audit-administrator') and declined_at is null);
