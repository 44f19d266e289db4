import type { Cell, Sheet } from '@xianfeng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';
import { scoredBranch, setToday } from '../testing/scored-branch.ts';
import { seedOfRun } from '../testing/seed-of-run.ts';

const server = await testServer();
setToday(server, '2026-11-20');

const isLong = process.env['XIANFENG_LONG'] === '1';
const historyCount = isLong ? 500 : 10;

const write = fc.record({ cell: fc.integer({ min: 0, max: 2 }), points: fc.constantFrom('7', '8', '9', null) });

const timeout = isLong ? 3_600_000 : 300_000;

test(`whatever two writers do at once in ${historyCount} histories, every acknowledged change stands (seed ${seedOfRun})`, {
  timeout,
}, async () => {
  const branch = await scoredBranch(server);
  const memberId = branch.members[2]?.id ?? '';
  let month = 0;
  const histories = fc.asyncProperty(
    fc.array(fc.tuple(write, write), { minLength: 1, maxLength: 8 }),
    async (turns) => {
      const path = `/branches/${branch.id}/sheets/2026-${String((month % 10) + 1).padStart(2, '0')}`;
      month += 1;
      for (const turn of turns) {
        const seen = await cellsOf(path);
        const answers = await Promise.all(
          turn.map(({ cell, points }, writer) => {
            const standing = seen.get(`item-0${cell + 1}`);
            const sent = {
              memberId,
              item: `item-0${cell + 1}`,
              points,
              reason: null,
              revision: standing?.revision ?? 0,
            };
            const client = writer === 0 ? branch.recorder : branch.secretary;
            return client.post(`${path}/cells`, { origin: 'keyed', cells: [sent] });
          }),
        );
        const after = await cellsOf(path);
        for (const [index, { status }] of answers.entries()) {
          const { cell, points } = turn[index] as (typeof turn)[number];
          const stands = after.get(`item-0${cell + 1}`)?.points ?? null;
          if (status === 409) expect(stands).not.toBe(points);
          else expect(status).toBe(200);
          // Told that it stands, and yet something else does: only where it stood before and the other changed it afterwards.
          if (status === 200 && stands !== points) expect(seen.get(`item-0${cell + 1}`)?.points ?? null).toBe(points);
        }
        // Both saw the same revision, so a cell has moved on by one at most.
        for (const [item, { revision }] of after)
          expect(revision - (seen.get(item)?.revision ?? 0)).toBeLessThanOrEqual(1);
      }
    },
  );
  await fc.assert(histories, { seed: seedOfRun, numRuns: historyCount });

  async function cellsOf(path: string): Promise<ReadonlyMap<string, Cell>> {
    const { cells } = (await branch.recorder.get(path)).body as Sheet;
    return new Map(cells.filter((cell) => cell.memberId === memberId).map((cell) => [cell.item, cell]));
  }
});
