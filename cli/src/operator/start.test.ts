import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRunningStore } from '@xianfeng/store';
import { afterAll, expect, test } from 'vitest';
import { freePort, type Program, runProgram } from './testing/program.ts';

// What starts look like from outside, and that they go on where they were cut off, is e2e/scenarios/11-first-start.
const folder = mkdtempSync(join(tmpdir(), 'xianfeng-start-'));
const demo = join(folder, 'demo');
const port = await freePort();
let running: Program | undefined;

afterAll(async () => {
  running?.process.kill('SIGINT');
  await running?.ended;
  rmSync(folder, { recursive: true, force: true });
});

test('Ctrl-C while the database, and again while the demo is being made ends it cleanly, and the next start makes both', async () => {
  const args = ['demo', '--data', demo, '--port', String(port)];
  for (const making of ['正在启动数据库', '正在生成演示数据']) {
    // So many members take longer to make than the signal takes to arrive.
    const stopped = runProgram([...args, '--members', '6000']);
    await stopped.until(making);
    stopped.process.kill('SIGINT');
    expect(await stopped.ended).toBe(0);
    expect(stopped.printed()).toContain('已停止');
    expect(stopped.printed()).not.toMatch(/Error|    at /);
  }
  running = runProgram([...args, '--members', '300']);
  await running.until('Ctrl-C');
  expect(running.printed()).toContain('种子');
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
    const cycles = await tx.cycles.ofYears([2026]);
    const published = await tx.notices.ofCycles(cycles.map(({ id }) => id));
    const march = published.find(({ kind, period }) => kind === 'month' && period === '2026-03');
    const month = march === undefined ? undefined : await tx.notices.find(march.id);
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
