import { expect, test } from 'vitest';
import { outsideCommittees } from './outside-committees.ts';
import { testStore } from './testing/database.ts';

const { owner } = await testStore();

const { rows: tables } = await owner.query<{ name: string; key: string[]; has_security: boolean; policies: number }>(`
  select relname as name, relrowsecurity as has_security,
    (select count(*)::int from pg_policy where polrelid = table_.oid) as policies,
    (select array_agg(attname::text order by place)
      from pg_index, unnest(indkey::int[]) with ordinality as key (number, place), pg_attribute
      where indrelid = table_.oid and indisprimary and attrelid = table_.oid and attnum = number) as key
  from pg_class table_ where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`);

test('every table is a committee’s, with its key and row security, or stands in the list of exceptions', () => {
  expect(tables.length).toBeGreaterThan(15);
  const faults = tables
    .filter(({ name }) => !(outsideCommittees as readonly string[]).includes(name))
    .filter(({ key, has_security, policies }) => key?.[0] !== 'committee_id' || !has_security || policies !== 1);
  expect(faults).toEqual([]);
});

test('no committee’s table hides in the list of exceptions', () => {
  const excepted = tables.filter(({ name }) => (outsideCommittees as readonly string[]).includes(name));
  expect(excepted.filter(({ key }) => key?.[0] === 'committee_id')).toEqual([]);
});

const appendOnly = [
  'fact',
  'filing',
  'hand_over',
  'hand_over_signature',
  'ledger_entry',
  'notice',
  'organization_act',
  'organization_change',
  'rating',
  'rating_run',
];

test('what is written once can be read and added to by the service, and nothing else', async () => {
  const { rows } = await owner.query<{ name: string; rights: string }>(
    `select relname as name, string_agg(privilege_type, ' ' order by privilege_type) as rights
    from pg_class, aclexplode(relacl) as acl join pg_roles on pg_roles.oid = grantee
    where rolname = 'xianfeng_service' and relname = any ($1)
    group by relname order by relname`,
    [appendOnly],
  );
  expect(rows.map(({ name }) => name)).toEqual(appendOnly);
  expect(new Set(rows.map(({ rights }) => rights))).toEqual(new Set(['INSERT SELECT']));
});
