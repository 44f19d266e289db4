import { keptKinds, keptKindWords, keepTimeWords, protectionWords, type KeptKind } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';

const server = await testServer();
const kinds: Readonly<Record<string, KeptKind>> = keptKinds;

const { rows } = await server.owner.query<{ column: string }>(
  `select relname || '.' || attname as column from pg_class
  join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
);
const inDatabase = rows.map(({ column }) => column);
const listed = Object.values(kinds).flatMap(({ columns }) =>
  Object.entries(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
);

test('every column of the database belongs to a kind of data with purpose, protection and keep-time', () => {
  expect(inDatabase.length).toBeGreaterThan(200);
  expect(inDatabase.filter((column) => !listed.includes(column)).toSorted()).toEqual([]);
});

test('no kind names a column that is not there, and none twice', () => {
  expect(listed.filter((column) => !inDatabase.includes(column))).toEqual([]);
  expect(listed.filter((column, at) => listed.indexOf(column) !== at)).toEqual([]);
});

test('every kind is called and explained in both languages', () => {
  for (const [id, { protection, keep }] of Object.entries(kinds)) {
    const { name, purpose } = keptKindWords[id as keyof typeof keptKindWords];
    for (const words of [name, purpose, protectionWords[protection], keepTimeWords[keep]]) {
      expect(
        words.every((word) => word !== ''),
        id,
      ).toBe(true);
    }
  }
});
