import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkDurability } from './durability.ts';
import { startEmbedded } from './embedded.ts';
import { asClient, type Installation, openInstallation } from './installation.ts';
import { shippedPrograms } from './launcher/programs.ts';
import { commandAs, systemUser } from './launcher/system-user.ts';
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

test('a server that is not there, or has no such database, is refused with the reason', async () => {
  const { host, user } = connection('xianfeng_owner');
  const missing = `postgres://${user}@localhost/missing?host=${encodeURIComponent(String(host))}`;
  for (const databaseUrl of ['postgres://nobody:wrong@127.0.0.1:1/none', missing]) {
    const result = await openInstallation({ folder: join(root, 'unreachable'), databaseUrl });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'database.unreachable' }] });
  }
});

test('a server that would not survive a power cut is refused, setting by setting', async () => {
  const { place, folder } = await madeCluster();
  const user = systemUser();
  const given = ['fsync=off', 'full_page_writes=off', 'data_sync_retry=on', 'listen_addresses=', 'port=5432'];
  const {
    program,
    args,
    user: identity,
  } = commandAs(user, join(place, 'bin', 'postgres'), [
    ...['-D', join(folder, 'database')],
    ...[...given, `unix_socket_directories=${join(folder, 'database')}`].flatMap((setting) => ['-c', setting]),
  ]);
  const server = spawn(program, [...args], { stdio: 'ignore', cwd: '/', ...identity });
  const url = `postgres://xianfeng_owner@localhost/postgres?host=${encodeURIComponent(join(folder, 'database'))}`;
  await expect
    .poll(() => asClient({ connectionString: url }, () => Promise.resolve(true)).catch(() => false))
    .toBe(true);
  const opened = await openInstallation({ folder: join(root, 'unsafe-server'), databaseUrl: url });
  const problems = opened.ok ? [] : opened.problems;
  expect(problems.map(({ facts }) => facts?.['setting'])).toEqual(['fsync', 'full_page_writes', 'data_sync_retry']);
  server.kill('SIGINT');
  await new Promise((resolve) => server.once('exit', resolve));
});

/** A cluster that has been started once and is stopped again. */
async function madeCluster(): Promise<{ place: string; folder: string }> {
  const folder = join(root, 'unsafe');
  const started = await startEmbedded({ folder });
  if (started.ok) await started.value.close();
  return { place: shippedPrograms(), folder };
}

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
