import type { Archive, ArchiveState } from '@xianfeng/contract';
import { done, type Problem, type Result } from '@xianfeng/engine';
import type { CycleRow } from '@xianfeng/store';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { type PageOf, pageOf, type Paging } from '../page-of.ts';
import { obstaclesByCycle } from './obstacles.ts';
import { archiveViews } from './view.ts';

interface Asked {
  readonly reach: Reach;
  readonly paging: Paging;
  /** Undefined for the last year that is over. */
  readonly year: number | undefined;
}

type Listed = PageOf<ArchiveState> & { readonly year: number; readonly years: number[] };

/** A year by branch, in the order of the organizations; never people, never a ranking. */
export function listOfCommittee(
  { store, clock }: Services,
  caller: Caller,
  { reach, paging, year: asked }: Asked,
): Promise<Result<Listed>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const year = asked ?? Number(today.slice(0, 4)) - 1;
    const organizations = await tx.organizations.list();
    const reached = reachedIds(organizations, reach);
    const parents = new Map(organizations.map(({ id, name }) => [id, name]));
    const cycles = new Map((await tx.cycles.ofYears([year])).map((cycle) => [cycle.branch_id, cycle]));
    const branches = organizations.filter(({ id, kind }) => kind === 'branch' && reached.has(id) && cycles.has(id));
    const page = pageOf(branches, paging, ({ id }) => id);
    if (!page.ok) return page;
    const shown = page.value.rows.flatMap(({ id }): CycleRow | [] => cycles.get(id) ?? []);
    const obstacles = await obstaclesByCycle(tx, shown, today);
    const rows = await tx.archives.ofCycles(shown.map(({ id }) => id));
    const views = new Map((await archiveViews(tx, rows)).map((view) => [view.id, view]));
    // The latest revision comes first.
    const latest = new Map(rows.toReversed().map(({ branch_id: branchId, id }) => [branchId, id]));
    return done({
      ...page.value,
      rows: page.value.rows.map(({ id, name, parent_id: parentId }) => {
        const archive = views.get(latest.get(id) ?? '') ?? null;
        return {
          ...{ id, name, parent: parents.get(parentId ?? '') ?? '' },
          ...{ state: stateOf(archive, obstacles.get(cycles.get(id)?.id ?? '') ?? []), archive },
        };
      }),
      ...{ year, years: await tx.cycles.years() },
    });
  });
}

function stateOf(archive: Archive | null, obstacles: readonly Problem[]): ArchiveState['state'] {
  if (archive !== null) return 'made';
  if (obstacles.some(({ code }) => code === 'archive.not-confirmed')) return 'running';
  return obstacles.length > 0 ? 'notice' : 'ready';
}
