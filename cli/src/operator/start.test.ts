import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '@xianfeng/server';
import { openRunningStore } from '@xianfeng/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, openBrowser, type Program, runProgram } from './testing/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'xianfeng-start-'));
const demo = join(folder, 'demo');
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const usernames = [
  ...['secretary', 'secretary2', 'organization', 'recorder', 'panel'],
  ...['member', 'member2', 'elder', 'committee', 'admin'],
];
let running: Program;

beforeAll(async () => {
  running = runProgram(['start', '--data', demo, '--port', String(port)]);
  await running.until('Ctrl-C');
}, 90_000);

afterAll(async () => {
  running.process.kill('SIGINT');
  await running.ended;
  rmSync(folder, { recursive: true, force: true });
});

test('without a terminal an empty folder becomes the demo, which says that it is one and prints its names', () => {
  expect(running.printed()).toContain(address);
  expect(running.printed()).toContain('虚构');
  expect(running.printed()).toContain('20261120');
  for (const username of usernames) expect(running.printed()).toMatch(new RegExp(`^  ${username} `, 'm'));
});

test('every printed name signs in with the printed password', async () => {
  for (const username of usernames) {
    const { status, body } = await openBrowser(address)('POST', '/session', { username, password: demoPassword });
    expect(status, username).toBe(200);
    expect(body).toMatchObject({ username, isDemo: true, today: '2026-11-20', year: 2026 });
  }
});

test('the branch of the pictures has its 24 people, its published months and a half-filled November', async () => {
  const browser = openBrowser(address);
  const { body } = await browser('POST', '/session', { username: 'secretary', password: demoPassword });
  const { branch } = body as { branch: { id: string; name: string } };
  expect(branch.name).toBe('青禾县水务局机关第二党支部');
  const sheet = await browser('GET', `/branches/${branch.id}/sheets/2026-11`);
  const { members, cells } = sheet.body as { members: { exemptReason: string | null }[]; cells: unknown[] };
  expect(members).toHaveLength(24);
  expect(members.filter(({ exemptReason }) => exemptReason !== null)).toHaveLength(2);
  expect(cells).toHaveLength(110);
  const notices = (await browser('GET', `/branches/${branch.id}/notices`)).body as { kind: string }[];
  expect(notices.filter(({ kind }) => kind === 'month')).toHaveLength(10);
  expect(notices.filter(({ kind }) => kind === 'quarter')).toHaveLength(3);
});

test('a second start on the same folder is refused and names who holds it', async () => {
  const second = runProgram(['start', '--data', demo, '--port', String(await freePort())]);
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain(`进程 ${running.process.pid}`);
});

test('a taken port is named with the program that has it', async () => {
  const second = runProgram(['start', '--demo', '--data', join(folder, 'other'), '--port', String(port)]);
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain(`端口 ${port} 已被占用`);
  expect(second.printed()).toContain(`xianfeng.mjs (${running.process.pid})`);
});

test('demo and real data never share a folder', async () => {
  const second = runProgram(['start', '--real', '--data', demo, '--port', String(await freePort())]);
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain('不能混用');
});

test('Ctrl-C stops cleanly, and the next start finds everything', async () => {
  const starts: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    running.process.kill('SIGINT');
    expect(await running.ended).toBe(0);
    expect(running.printed()).toContain('已停止');
    const before = performance.now();
    running = runProgram(['start', '--data', demo, '--port', String(port)]);
    await running.until('Ctrl-C');
    starts.push(performance.now() - before);
    expect(running.printed()).not.toContain('种子');
  }
  expect(readFileSync(join(demo, 'database.log'), 'utf8')).toContain('database system is shut down');
  console.info(`later starts until ready, ms: ${starts.map(Math.round).join(' ')}`);
}, 180_000);

test.each([
  ['the database is being made', '正在启动数据库'],
  ['the demo is being made', '正在生成演示数据'],
])(
  'Ctrl-C while %s ends it cleanly, and the next start makes it',
  async (_when, said) => {
    const other = mkdtempSync(join(folder, 'stopped-'));
    const args = ['start', '--demo', '--data', join(other, 'data'), '--port', String(await freePort())];
    const stopped = runProgram(args);
    await stopped.until(said);
    stopped.process.kill('SIGINT');
    expect(await stopped.ended).toBe(0);
    expect(stopped.printed()).toContain('已停止');
    expect(stopped.printed()).not.toMatch(/Error|    at /);
    const again = runProgram(args);
    await again.until('Ctrl-C');
    again.process.kill('SIGINT');
    expect(await again.ended).toBe(0);
  },
  180_000,
);

test('a real installation asks, prints one-time codes once, and its administrator signs in with one', async () => {
  const real = join(folder, 'real');
  const realPort = await freePort();
  const answers = ['云溪县委', '', '甄世安', 'Zhen', 'zhen', '莫知秋', 'mo', ''].map((line) => `${line}\n`).join('');
  const started = runProgram(['start', '--real', '--data', real, '--port', String(realPort)], answers);
  await started.until('Ctrl-C');
  const code = /甄世安 {2}zhen {2}(\S+)/.exec(started.printed())?.[1] ?? '';
  expect(started.printed()).toMatch(/莫知秋 {2}mo {2}\S+/);
  const browser = openBrowser(`http://127.0.0.1:${realPort}`);
  const { status, body } = await browser('POST', '/session', { username: 'zhen', password: code });
  expect(status).toBe(200);
  expect(body).toMatchObject({ mustSetPassword: true, isDemo: false, committee: { name: '云溪县委' } });
  const greeting = await browser('GET', '/greeting');
  expect(greeting.body).toMatchObject({ isDemo: false, demoAccounts: [] });
  started.process.kill('SIGINT');
  expect(await started.ended).toBe(0);
}, 180_000);

test('answers that end too early set up nothing, and the next start asks again', async () => {
  const early = join(folder, 'early');
  const args = ['start', '--real', '--data', early, '--port', String(await freePort())];
  const first = runProgram(args, '云溪县委\n');
  expect(await first.ended).toBe(1);
  expect(first.printed()).toContain('没有建立任何数据');
  const second = runProgram(args, '');
  expect(await second.ended).toBe(1);
  expect(second.printed()).toContain('党委名称');
}, 180_000);

test('verify on a folder without data says so', async () => {
  const verifying = runProgram(['verify', '--data', join(folder, 'nothing')]);
  expect(await verifying.ended).toBe(1);
  expect(verifying.printed()).toContain('没有数据');
});

test('verify finds a notice whose hash is not on the ledger, while the service runs', async () => {
  const whole = runProgram(['verify', '--data', demo]);
  expect(await whole.ended).toBe(0);
  const store = openRunningStore(demo);
  const [committee] = (await store?.committees.list()) ?? [];
  await store?.transaction(committee?.id ?? '', async (tx) => {
    const [cycle] = await tx.cycles.ofYears([2026]);
    const month = await tx.notices.findAt(cycle?.id ?? '', 'month', '2026-03');
    if (month === undefined) throw new Error('The demo has published its months.');
    const { committee_id: _, ...row } = month;
    const changed = { kind: 'half', period: '2026-H1', number: 99, ledger_hash: 'f'.repeat(64) } as const;
    await tx.notices.insert([{ ...row, ...changed, id: crypto.randomUUID(), body: JSON.stringify(row.body) }]);
  });
  await store?.close();
  const broken = runProgram(['verify', '--data', demo]);
  expect(await broken.ended).toBe(1);
  expect(broken.printed()).toContain('2026年上半年 的公示（第 99 号）');
});
