import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { asClient } from './installation.ts';

const root = mkdtempSync(join(tmpdir(), 'xianfeng-embedded-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const made = join(root, 'made');
beforeAll(async () => (await started({ folder: made })).close());

/** A folder whose cluster has been made, started and stopped: making one takes longer than all the rest. */
function madeFolder(...path: readonly string[]): string {
  const folder = join(root, ...path);
  mkdirSync(dirname(folder), { recursive: true });
  // With its owner, who may be another user.
  execFileSync('cp', ['-a', made, folder]);
  return folder;
}

async function started(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const result = await startEmbedded(options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function ask(database: EmbeddedDatabase, question: string): Promise<Record<string, unknown>[]> {
  return asClient(database.owner('postgres'), async (client) => (await client.query(question)).rows);
}

/** A program that starts the database on a folder and stays; its process, once the database answers. */
async function startInProgram(folder: string): Promise<{ program: number; server: number }> {
  const door = fileURLToPath(new URL('./embedded.ts', import.meta.url));
  const source = `import { startEmbedded } from ${JSON.stringify(door)};
    const result = await startEmbedded({ folder: ${JSON.stringify(folder)} });
    console.log(result.ok ? result.value.pid : JSON.stringify(result.problems));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const server = await new Promise<number>((resolve) =>
    child.stdout.once('data', (printed) => resolve(Number(printed))),
  );
  return { program: child.pid ?? 0, server };
}

/** A process that has ended but was not asked for its end yet has no command line any more. */
function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
}

test('rows are there after a stop and a second start', async () => {
  const folder = madeFolder('plain');
  const first = await started({ folder });
  await ask(first, 'create table kept as select 1 as value');
  await first.close();
  const before = performance.now();
  const second = await started({ folder });
  console.info(`second start of the database: ${Math.round(performance.now() - before)} ms`);
  expect(await ask(second, 'select value from kept')).toEqual([{ value: 1 }]);
  await second.close();
});

test('the database listens on a socket nobody else reaches and on no port', async () => {
  const folder = madeFolder('closed');
  const database = await started({ folder });
  expect(await ask(database, "select current_setting('listen_addresses') as addresses")).toEqual([{ addresses: '' }]);
  const { host } = database.at('postgres');
  expect(statSync(host).mode & 0o777).toBe(0o700);
  await database.close();
});

test('who holds no password enters as nobody, and the owner’s is another one at each start', async () => {
  const folder = madeFolder('entered');
  const first = await started({ folder });
  const { user, password } = first.owner('postgres');
  for (const wrong of ['-', 'postgres', String(user)]) {
    const entered = asClient({ ...first.at('postgres'), user, password: wrong }, () => Promise.resolve());
    await expect(entered).rejects.toMatchObject({ code: '28P01' });
  }
  await first.close();
  const second = await started({ folder });
  await expect(asClient({ ...second.at('postgres'), user, password }, () => Promise.resolve())).rejects.toMatchObject({
    code: '28P01',
  });
  await second.close();
});

test('a cluster whose starter was killed while the owner still entered without a password is shut by the next start', async () => {
  const folder = madeFolder('trusting');
  writeFileSync(join(folder, 'database', 'pg_hba.conf'), 'local all all trust\n');
  const database = await started({ folder });
  const { user } = database.owner('postgres');
  const entered = asClient({ ...database.at('postgres'), user, password: '-' }, () => Promise.resolve());
  await expect(entered).rejects.toMatchObject({ code: '28P01' });
  await database.close();
});

test('order of text and checksums do not hang on the machine', async () => {
  const database = await started({ folder: madeFolder('ordered') });
  const rows = await ask(
    database,
    `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding,
      current_setting('data_checksums') as checksums from pg_database where datname = 'postgres'`,
  );
  expect(rows).toEqual([{ provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8', checksums: 'on' }]);
  await database.close();
});

test('a second start on the same folder is refused and names who holds it', async () => {
  const folder = madeFolder('held');
  const database = await started({ folder });
  expect(await startEmbedded({ folder })).toEqual({
    ok: false,
    problems: [{ code: 'data-folder.in-use', facts: { folder, pid: String(process.pid) } }],
  });
  await database.close();
  const again = await started({ folder });
  await again.close();
});

test('two programs starting at the same moment: exactly one gets the folder', async () => {
  const folder = join(root, 'race');
  const results = await Promise.all([1, 2, 3].map(() => startEmbedded({ folder })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  for (const result of results) if (result.ok) await result.value.close();
});

test('a start after kill -9 of the program ends the server it left and goes on', async () => {
  const folder = madeFolder('orphan');
  const { program, server } = await startInProgram(folder);
  process.kill(program, 'SIGKILL');
  await pause(50);
  expect(isRunning(server)).toBe(true);
  const database = await started({ folder });
  expect(database.pid).not.toBe(server);
  expect(isRunning(server)).toBe(false);
  await database.close();
});

test('a start after kill -9 of program and server works by itself', async () => {
  const folder = madeFolder('killed');
  const { program, server } = await startInProgram(folder);
  process.kill(server, 'SIGKILL');
  process.kill(program, 'SIGKILL');
  const database = await started({ folder });
  expect(await ask(database, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await database.close();
});

test('a note of a server whose number now belongs to another program does not hinder the start', async () => {
  const folder = madeFolder('stale');
  const other = spawn('sleep', ['60']);
  writeFileSync(join(folder, 'database', 'postmaster.pid'), `${other.pid}\n${folder}/database\n0\n5432\n\n\n\n\n`);
  const database = await started({ folder });
  expect(database.pid).not.toBe(other.pid);
  await database.close();
  other.kill();
});

test('a cluster half made is made anew', async () => {
  const folder = join(root, 'half');
  mkdirSync(join(folder, 'database.new', 'base'), { recursive: true });
  const database = await started({ folder });
  await database.close();
  expect(existsSync(join(folder, 'database.new'))).toBe(false);
});

test('a folder whose path is too long for a socket works all the same', async () => {
  const folder = madeFolder('青禾县委组织部'.repeat(5), 'data');
  const database = await started({ folder });
  expect(await ask(database, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  const { host } = database.at('postgres');
  await database.close();
  expect(existsSync(host)).toBe(false);
});

test('root without user namespaces runs it as nobody, in reach', async ({ skip }) => {
  skip(process.getuid?.() !== 0, 'only root can become another user');
  const reachable = join(root, 'nobody', 'data');
  chmodSync(root, 0o755);
  const moved: string[] = [];
  const database = await started({ folder: reachable, user: 'nobody', onMoved: (folder) => moved.push(folder) });
  expect(moved).toEqual([]);
  expect(readFileSync(`/proc/${database.pid}/status`, 'utf8')).toMatch(/^Uid:\t65534\t/m);
  await database.close();
});

test('out of reach for nobody, the data go to a system folder and it says so', async ({ skip }) => {
  skip(process.getuid?.() !== 0, 'only root can become another user');
  const closed = join(root, 'closed-to-others');
  mkdirSync(closed, { mode: 0o700 });
  const system = mkdtempSync(join(tmpdir(), 'xianfeng-system-'));
  chmodSync(system, 0o755);
  const options = { folder: join(closed, 'data'), user: 'nobody', systemFolder: system } as const;
  const moved: string[] = [];
  const database = await started({ ...options, onMoved: (folder) => moved.push(folder) });
  expect(moved).toEqual([expect.stringMatching(new RegExp(`^${system}/data-[0-9a-f]{8}$`))]);
  expect(await ask(database, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  await database.close();
  rmSync(system, { recursive: true });
});
