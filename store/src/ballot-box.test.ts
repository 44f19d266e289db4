import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { type BundleRow, openBallotBoxStore } from './ballot-box.ts';
import { asClient } from './installation.ts';
import { testStore } from './testing/database.ts';

const { owner, asService, asBallotBox } = await testStore();
const box = openBallotBoxStore(asBallotBox);
afterAll(() => box.close());

const { rows: tables } = await owner.query<{ name: string; schema: string }>(`
  select relname as name, nspname as schema from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where relkind in ('r', 'p') and nspname in ('public', 'ballot_box') order by 2, 1`);

test('the box reads no table of the service, the service none of the box, and neither enters with the other’s password', async () => {
  const [own, others] = [true, false].map((isBox) =>
    tables.filter(({ schema }) => (schema === 'ballot_box') === isBox),
  );
  expect([own?.map(({ name }) => name), (others ?? []).length > 50]).toEqual([['ballot', 'ticket_answer'], true]);
  const reads = async (as: pg.ClientConfig, { schema, name }: (typeof tables)[number]) =>
    asClient(as, (client) => client.query(`select from ${schema}."${name}" limit 1`)).then(
      () => true,
      (error: unknown) => (error instanceof pg.DatabaseError && error.code === '42501' ? false : Promise.reject(error)),
    );
  for (const table of others ?? []) expect([table.name, await reads(asBallotBox, table)]).toEqual([table.name, false]);
  for (const table of own ?? []) expect([table.name, await reads(asService, table)]).toEqual([table.name, false]);
  for (const as of [
    { ...asBallotBox, user: asService.user },
    { ...asService, user: asBallotBox.user },
  ])
    await expect(asClient(as, () => Promise.resolve())).rejects.toMatchObject({ code: '28P01' });
});

test('its role may nothing beside; one that owns a table or reads a single column of the service is found out', async () => {
  expect(await box.excesses()).toEqual([]);
  const grants = [
    ['alter table person owner to xianfeng_ballot_box', ['owner', 'reader']],
    ['grant select (id) on person to xianfeng_ballot_box', ['reader']],
  ] as const;
  for (const [grant, excesses] of grants) {
    await owner.query(grant);
    expect(await box.excesses()).toEqual(excesses);
    await owner.query('alter table person owner to current_user');
  }
  await owner.query('revoke select (id) on person from xianfeng_ballot_box');
  expect(await box.excesses()).toEqual([]);
});

test('what lies in the box lies there sorted, whatever came when, in its rows as in the parts of them elsewhere', async () => {
  const id = randomUUID();
  await box.begin({ id, secret: randomBytes(32), public_key: 'ab'.repeat(32) });
  // Large enough to be kept in parts beside the table, whose numbers grow as they are written.
  const rows = Array.from({ length: 9 }, (): BundleRow => {
    const [admission, bundle] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    return { admission, group_at: 0, revision: 1, bundle, sealed: randomBytes(50_000) };
  });
  for (const count of [2, 5, 9]) await box.writeAll(id, rows.slice(0, count));
  const sorted = rows.map(({ admission }) => admission).toSorted((left, right) => (left < right ? -1 : 1));
  expect((await box.bundles(id)).map(({ admission }) => admission)).toEqual(sorted);
  const table = `ballot_box."bundle_${id.replaceAll('-', '')}"`;
  const read = async (sql: string) => (await owner.query(sql)).rows.map((row) => Object.values(row)[0]);
  expect(await read(`select admission from ${table} order by ctid`)).toEqual(sorted);
  expect(await read(`select admission from ${table} order by pg_column_toast_chunk_id(sealed)`)).toEqual(sorted);
  await box.destroy(id, 'counted');
  expect(await box.bundles(id)).toEqual([]);
});
