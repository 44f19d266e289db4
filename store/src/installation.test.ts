import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ClientConfig } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { checkDurability } from './durability.ts';
import { startEmbedded } from './embedded.ts';
import { asClient, type Installation, openInstallation } from './installation.ts';
import { shippedPrograms } from './launcher/programs.ts';
import { commandAs, systemUser } from './launcher/system-user.ts';
import { checkServiceRole } from './service-role.ts';
import { testStore } from './testing/database.ts';
import { openStore } from './transaction.ts';

const root = mkdtempSync(join(tmpdir(), 'xianfeng-installation-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const { owner, asOwner, asService, asBallotBox } = await testStore();

async function opened(folder: string, databaseUrl?: string): Promise<Installation> {
  const result = await openInstallation({ folder, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The same as an operator writes it in `DATABASE_URL`. */
function addressOf({ host, user, password, database }: ClientConfig): string {
  return `postgres://${user}:${String(password)}@localhost/${database}?host=${encodeURIComponent(String(host))}`;
}

test('an installation opens on an empty folder, and again', async () => {
  const folder = join(root, 'new');
  await (await opened(folder)).close();
  const again = await opened(folder);
  expect(await again.store.isWritable()).toBe(true);
  await again.close();
});

test('a request’s statement is called off after five seconds, an operator’s is not; each says whether it may write', async () => {
  const { store, requests, close } = await opened(join(root, 'new'));
  const sleeping = (within: typeof store) => sql`select pg_sleep(5.5)`.execute(within.database);
  const [request, command] = await Promise.allSettled([sleeping(requests), sleeping(store)]);
  expect(request).toMatchObject({ status: 'rejected', reason: { code: '57014' } });
  expect(command.status).toBe('fulfilled');
  await close();
  expect(await store.isWritable()).toBe(false);
});

test('a database that may only be read is not ready', async () => {
  const store = openStore(openDatabase({ ...asService, options: '-c default_transaction_read_only=on' }));
  expect(await store.isWritable()).toBe(false);
  await store.close();
});

test('with all that the service has, the owner’s role cannot be opened', async () => {
  const folder = join(root, 'new');
  const { close, owner: entering } = await opened(folder);
  const kept = readFileSync(join(folder, 'database-password'), 'utf8');
  expect(statSync(join(folder, 'database-password')).mode & 0o777).toBe(0o600);
  const service = { ...entering, user: 'xianfeng_service', password: kept };
  await asClient(service, async (client) => {
    expect((await client.query('select session_user as name')).rows).toEqual([{ name: 'xianfeng_service' }]);
    await expect(client.query('set role xianfeng_owner')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('set session authorization xianfeng_owner')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query("alter role xianfeng_owner password 'x'")).rejects.toMatchObject({ code: '42501' });
  });
  for (const password of [kept, '-']) {
    const asOther = asClient({ ...entering, password }, () => Promise.resolve());
    await expect(asOther).rejects.toMatchObject({ code: '28P01' });
  }
  const written = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  for (const name of written) {
    expect(readFileSync(join(folder, name), 'latin1')).not.toContain(String(entering.password));
  }
  await close();
});

test('a server named by its address is migrated alike and entered as the service', async () => {
  await owner.query('create database elsewhere');
  const folder = join(root, 'server');
  // The roles belong to all test files of the run, so they keep the passwords they have.
  mkdirSync(folder);
  writeFileSync(join(folder, 'database-password'), String(asService.password));
  writeFileSync(join(folder, 'ballot-box-password'), String(asBallotBox.password));
  const installation = await opened(folder, addressOf({ ...asOwner, database: 'elsewhere' }));
  const { rows } = await asClient(installation.owner, (client) =>
    client.query('select count(*)::int as count from migration'),
  );
  expect(rows[0].count).toBeGreaterThan(9);
  expect(await installation.store.isWritable()).toBe(true);
  await installation.close();
  await owner.query('drop database elsewhere');
});

test('a server that is not there, or has no such database, is refused with the reason', async () => {
  const missing = addressOf({ ...asOwner, database: 'missing' });
  for (const databaseUrl of ['postgres://nobody:wrong@127.0.0.1:1/none', missing]) {
    const result = await openInstallation({ folder: join(root, 'unreachable'), databaseUrl });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'database.unreachable' }] });
  }
});

test('a server that would not survive a power cut is refused, setting by setting', async () => {
  const { place, folder, entering } = await madeCluster();
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
  const url = addressOf(entering);
  await expect
    .poll(() => asClient({ connectionString: url }, () => Promise.resolve(true)).catch(() => false), {
      timeout: 20_000,
    })
    .toBe(true);
  const opened = await openInstallation({ folder: join(root, 'unsafe-server'), databaseUrl: url });
  const problems = opened.ok ? [] : opened.problems;
  expect(problems.map(({ facts }) => facts?.['setting'])).toEqual(['fsync', 'full_page_writes', 'data_sync_retry']);
  server.kill('SIGINT');
  await new Promise((resolve) => server.once('exit', resolve));
});

/** A cluster that has been started before and is stopped again: the one of the tests above. */
async function madeCluster() {
  const folder = join(root, 'new');
  const started = await startEmbedded({ folder });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  const entering = started.value.owner('postgres');
  await started.value.close();
  return { place: shippedPrograms(), folder, entering };
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
  expect(await asClient(asService, checkServiceRole)).toMatchObject({ ok: true });
});

const unsafe = [
  { setting: 'synchronous_commit', value: 'off' },
  { setting: 'zero_damaged_pages', value: 'on' },
  { setting: 'ignore_checksum_failure', value: 'on' },
];

test.each(unsafe)('a server with $setting = $value is refused', async ({ setting, value }) => {
  const checked = await asClient(asOwner, async (client) => {
    await client.query(`set ${setting} = ${value}`);
    return checkDurability(client, true);
  });
  expect(checked).toMatchObject({
    ok: false,
    problems: [{ code: 'database.setting-unsafe', facts: { setting, found: value } }],
  });
});

test('the embedded server as it is started is accepted', async () => {
  const checked = await asClient(asService, (client) => checkDurability(client, true));
  expect(checked).toMatchObject({ ok: true });
});
