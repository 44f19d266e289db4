import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { asClient } from './installation.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import { testStore } from './testing/database.ts';

const { owner, asOwner } = await testStore();
const folder = mkdtempSync(join(tmpdir(), 'xianfeng-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));
const known = readMigrations();

function next(sql: string): Migration {
  return { number: known.length + 1, name: '9999-next.sql', sql, checksum: 'c' };
}

test('a database that is up to date is left as it is', async () => {
  expect(await migrate(owner, known)).toMatchObject({ ok: true });
  const { rows } = await owner.query('select count(*)::int as count from migration');
  expect(rows).toEqual([{ count: known.length }]);
});

test('an applied migration that reads differently now is refused by name', async () => {
  const edited = known.map((migration, index) => (index === 2 ? { ...migration, checksum: 'edited' } : migration));
  expect(await migrate(owner, edited)).toEqual({
    ok: false,
    problems: [{ code: 'migration.edited', facts: { name: '0003-schemes.sql' } }],
  });
});

test('a database ahead of the program is refused', async () => {
  expect(await migrate(owner, known.slice(0, 4))).toEqual({
    ok: false,
    problems: [{ code: 'migration.database-newer', facts: { found: known.length, known: 4 } }],
  });
});

test('a migration that fails half way leaves nothing behind', async () => {
  const failing = next('create table half (id int); select 1 / 0;');
  await expect(migrate(owner, [...known, failing])).rejects.toThrow('9999-next.sql');
  const { rows } = await owner.query("select to_regclass('half') as found");
  expect(rows).toEqual([{ found: null }]);
});

test('programs migrating at the same moment apply each file once', async () => {
  const counted = next('create table counted (id int); insert into counted values (1);');
  const act = (client: pg.Client) => migrate(client, [...known, counted]);
  const results = await Promise.all([1, 2, 3].map(() => asClient(asOwner, act)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  const { rows } = await owner.query('select count(*)::int as count from counted');
  expect(rows).toEqual([{ count: 1 }]);
});

test('a file that does not say why, or is out of number, is a mistake of ours', () => {
  writeFileSync(join(folder, '0001-first.sql'), 'select 1;\n');
  expect(() => readMigrations(folder)).toThrow('says why');
  writeFileSync(join(folder, '0001-first.sql'), '-- Why: a reason.\nselect 1;\n');
  expect(readMigrations(folder)).toHaveLength(1);
  writeFileSync(join(folder, '0003-third.sql'), '-- Why: a reason.\nselect 1;\n');
  expect(() => readMigrations(folder)).toThrow('0002-');
});
