import type { BranchArchives } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { mayAt } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { access } from './access.ts';
import { obstaclesByCycle } from './obstacles.ts';
import { archiveViews } from './view.ts';

/** A branch's years, the latest first, each with its packages or with what stands against one. */
export function listArchives(
  { store, clock }: Services,
  caller: Caller,
  branchId: string,
): Promise<Result<BranchArchives>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const branch = await tx.organizations.find(branchId);
    if (branch?.kind !== 'branch') return refused({ code: 'archive.only-branches' });
    const cycles = await tx.cycles.ofBranch(branchId);
    const obstacles = await obstaclesByCycle(tx, cycles, clock.today());
    const rows = await archiveViews(tx, await tx.archives.ofCycles(cycles.map(({ id }) => id)));
    const byYear = Map.groupBy(rows, ({ year }) => year);
    return done({
      branch: { id: branch.id, name: branch.name },
      years: cycles.map(({ id, year }) => ({
        year,
        obstacles: [...(obstacles.get(id) ?? [])],
        archives: byYear.get(year) ?? [],
      })),
      mayMake: await mayAt(tx, caller, { list: access, act: 'make-archive', branchId }),
    });
  });
}
