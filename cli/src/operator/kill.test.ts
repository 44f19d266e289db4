import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword } from '@xianfeng/server';
import { afterAll, expect, test } from 'vitest';
import { freePort, openBrowser, type Program, runProgram } from './testing/program.ts';

const killCount = process.env['XIANFENG_LONG'] === '1' ? 200 : 4;
const month = '2026-11';

const folder = mkdtempSync(join(tmpdir(), 'xianfeng-kill-'));
const data = join(folder, 'data');
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const browser = openBrowser(address);
let running: Program | undefined;
afterAll(async () => {
  running?.process.kill('SIGINT');
  await running?.ended;
  rmSync(folder, { recursive: true, force: true });
});

interface Cell {
  readonly memberId: string;
  readonly item: string;
  readonly points: string | null;
  readonly reason: string | null;
  readonly revision: number;
}

interface Sheet {
  readonly items: readonly { readonly id: string }[];
  readonly members: readonly { readonly id: string; readonly isDue: boolean; readonly isOwn: boolean }[];
  readonly cells: readonly Cell[];
}

/** A small demo: what is killed is the same, and is made sooner. */
async function start(): Promise<number> {
  const before = performance.now();
  running = runProgram(['demo', '--members', '300', '--data', data, '--port', String(port)]);
  await running.until(address);
  return performance.now() - before;
}

/** Ends program and database server as a power cut would, at the same moment. */
async function killBoth(): Promise<void> {
  const [server] = readFileSync(join(data, 'database', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(server), 'SIGKILL');
  running?.process.kill('SIGKILL');
  await running?.ended;
}

async function readSheet(branchId: string): Promise<Sheet> {
  const { status, body } = await browser('GET', `/branches/${branchId}/sheets/${month}`);
  expect(status).toBe(200);
  return body as Sheet;
}

function keyOf({ memberId, item }: Pick<Cell, 'memberId' | 'item'>): string {
  return `${memberId} ${item}`;
}

interface Log {
  readonly acknowledged: Map<string, Cell>;
  onSaved(): void;
}

/** Saves pairs of cells, one act after the other, until the service is gone; writes down what was acknowledged. */
async function saveUntilGone(branchId: string, sheet: Sheet, { acknowledged, onSaved }: Log): Promise<number> {
  const standing = new Map(sheet.cells.map((cell) => [keyOf(cell), cell]));
  const scored = sheet.members.filter(({ isDue, isOwn }) => isDue && !isOwn);
  for (let act = 0; ; act += 1) {
    const { id: memberId } = scored[act % scored.length] ?? { id: '' };
    const points = `${7 + (act % 3)}`;
    const cells = sheet.items.slice(0, 2).map(({ id: item }) => {
      const revision = standing.get(keyOf({ memberId, item }))?.revision ?? 0;
      return { memberId, item, points, reason: null, revision };
    });
    const path = `/branches/${branchId}/sheets/${month}/cells`;
    const answer = await browser('POST', path, { origin: 'keyed', cells }).catch(() => undefined);
    if (answer?.status !== 200) return act;
    for (const cell of (answer.body as Pick<Sheet, 'cells'>).cells) {
      standing.set(keyOf(cell), cell);
      acknowledged.set(keyOf(cell), cell);
    }
    onSaved();
  }
}

test(
  `${killCount} times kill -9 of service and database while scores are saved: nothing acknowledged is lost`,
  async () => {
    await start();
    const { status, body } = await browser('POST', '/session', { username: 'recorder', password: demoPassword });
    expect(status).toBe(200);
    const branchId = (body as { branch: { id: string } }).branch.id;
    const acknowledged = new Map<string, Cell>();
    const starts: number[] = [];
    let acts = 0;
    for (let kill = 1; kill <= killCount; kill += 1) {
      const sheet = await readSheet(branchId);
      const saved = Promise.withResolvers<void>();
      const saving = saveUntilGone(branchId, sheet, { acknowledged, onSaved: saved.resolve });
      await Promise.race([saved.promise, saving]);
      await pause(20 + ((kill * 97) % 300));
      await killBoth();
      acts += await saving;
      starts.push(await start());
      const { cells, items } = await readSheet(branchId);
      const found = new Map(cells.map((cell) => [keyOf(cell), cell]));
      for (const [key, cell] of acknowledged) {
        const stands = found.get(key);
        expect(stands?.revision, key).toBeGreaterThanOrEqual(cell.revision);
        if (stands?.revision === cell.revision) expect(stands.points).toBe(cell.points);
      }
      // Both cells of an act or neither: their revisions go up together.
      for (const [key, cell] of acknowledged) {
        const pair = items.slice(0, 2).map(({ id }) => found.get(keyOf({ memberId: cell.memberId, item: id }))?.points);
        expect(pair[0], key).toBe(pair[1]);
      }
    }
    expect(acts).toBeGreaterThanOrEqual(killCount);
    console.log(
      `kills: ${killCount}; acknowledged acts: ${acts}; start after a kill, ms: ${starts.map(Math.round).join(' ')}`,
    );
  },
  60_000 + killCount * 15_000,
);

test('after all of that the ledger verifies, while the service runs', async () => {
  const verifying = runProgram(['verify', '--data', data]);
  expect(await verifying.ended).toBe(0);
  expect(verifying.printed()).toContain('台账完整');
});
