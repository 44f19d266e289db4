import type { Statistics } from '@xianfeng/contract';
import type { Transaction } from '@xianfeng/store';
import { dutiesByBranch, type SchemeDuty } from '../duties/by-branch.ts';
import { parentOf, type Places } from './places.ts';

/** How many of the year's duties each branch did by their day, after it, or has not done: duties, and nobody's name. */
export async function dutyStatistics(tx: Transaction, places: Places): Promise<Statistics['duties']> {
  const duties = await dutiesByBranch(tx, places, [places.year]);
  const rows = [...places.byId.values()].flatMap(({ id, name }) => {
    const own = duties.get(id) ?? [];
    const scheme = own[0]?.scheme;
    return scheme === undefined
      ? []
      : [{ scheme, branch: { id, name, parent: parentOf(places, id), ...countsOf(own) } }];
  });
  return [...Map.groupBy(rows, ({ scheme }) => scheme)]
    .map(([scheme, own]) => ({ scheme, branches: own.map(({ branch }) => branch) }))
    .toSorted((left, right) => right.branches.length - left.branches.length);
}

function countsOf(duties: readonly SchemeDuty[]) {
  const counts = { inTime: 0, late: 0, overdue: 0, open: 0 };
  for (const { state, dueOn, doneOn } of duties) {
    if (state === 'done') counts[doneOn !== null && doneOn > dueOn ? 'late' : 'inTime'] += 1;
    else counts[state === 'overdue' ? 'overdue' : 'open'] += 1;
  }
  return counts;
}
