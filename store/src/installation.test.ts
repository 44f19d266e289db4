import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkDurability } from './durability.ts';
import { asClient, type Installation, openInstallation } from './installation.ts';
import { checkServiceRole } from './service-role.ts';
import { testStore } from './testing/database.ts';

const root = mkdtempSync(join(tmpdir(), 'xianfeng-installation-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const { owner, connection } = await testStore();

async function opened(folder: string, databaseUrl?: string): Promise<Installation> {
  const result = await openInstallation({ folder, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('an installation opens on an empty folder, and again', async () => {
  const folder = join(root, 'new');
  await (await opened(folder)).close();
  const again = await opened(folder);
  expect(await again.store.isReachable()).toBe(true);
  await again.close();
});

test('a server named by its address is migrated alike and entered as the service', async () => {
  const { host, user } = connection('xianfeng_owner');
  await owner.query('create database elsewhere');
  const url = `postgres://${user}@localhost/elsewhere?host=${encodeURIComponent(String(host))}`;
  const installation = await opened(join(root, 'server'), url);
  const { rows } = await asClient(installation.owner, (client) =>
    client.query('select count(*)::int as count from migration'),
  );
  expect(rows[0].count).toBeGreaterThan(9);
  expect(await installation.store.isReachable()).toBe(true);
  await installation.close();
  await owner.query('drop database elsewhere');
});

const mightyChanges = [
  { fault: 'superuser' },
  { fault: 'bypassrls' },
  { fault: 'createrole' },
  { fault: 'replication' },
];

test.each(mightyChanges)('a service role with $fault is refused', async ({ fault }) => {
  await owner.query('begin');
  // Looked at from within the transaction: roles belong to all test files of the run.
  await owner.query(`alter role xianfeng_service ${fault}`);
  await owner.query('set local session authorization xianfeng_service');
  const checked = await checkServiceRole(owner);
  await owner.query('rollback');
  expect(checked).toEqual({
    ok: false,
    problems: [{ code: 'database.service-role-too-mighty', facts: { because: fault } }],
  });
});

test('a service role that owns a table is refused', async () => {
  await owner.query('begin');
  await owner.query('alter table person owner to xianfeng_service');
  await owner.query('set local session authorization xianfeng_service');
  expect(await checkServiceRole(owner)).toMatchObject({ ok: false, problems: [{ facts: { because: 'owner' } }] });
  await owner.query('rollback');
});

test('the service role as it is made is accepted', async () => {
  expect(await asClient(connection('xianfeng_service'), checkServiceRole)).toMatchObject({ ok: true });
});

const unsafe = [
  { setting: 'synchronous_commit', value: 'off' },
  { setting: 'zero_damaged_pages', value: 'on' },
  { setting: 'ignore_checksum_failure', value: 'on' },
];

test.each(unsafe)('a server with $setting = $value is refused', async ({ setting, value }) => {
  const checked = await asClient(connection('xianfeng_owner'), async (client) => {
    await client.query(`set ${setting} = ${value}`);
    return checkDurability(client, true);
  });
  expect(checked).toMatchObject({
    ok: false,
    problems: [{ code: 'database.setting-unsafe', facts: { setting, found: value } }],
  });
});

test('the embedded server as it is started is accepted', async () => {
  const checked = await asClient(connection('xianfeng_service'), (client) => checkDurability(client, true));
  expect(checked).toMatchObject({ ok: true });
});
