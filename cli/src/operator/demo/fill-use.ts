import type { Role } from '@xianfeng/contract';
import { periodsOf } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { demoToday, demoYear } from './days.ts';
import type { PlacedBranch } from './placed.ts';

/** Seconds and taps of one person in a month of the present year, and by how many percent of it the year before took longer. */
const costs: Partial<
  Readonly<Record<Role, { readonly seconds: number; readonly actions: number; readonly longer: number }>>
> = {
  member: { seconds: 110, actions: 9, longer: 12 },
  recorder: { seconds: 720, actions: 64, longer: 38 },
  'branch-secretary': { seconds: 540, actions: 41, longer: 30 },
  'organization-officer': { seconds: 330, actions: 26, longer: 22 },
};

/** The month in which quarters are summed up, and the one before the meetings of the year's end, take longer. */
const busy = new Set(['01', '04', '07', '10', '12']);

/** Two years of use as the counters of sixty branches would stand: by branch, role and month, and nobody's. */
export async function fillUse(tx: Transaction, chance: Chance, branches: readonly PlacedBranch[]): Promise<void> {
  const months = [demoYear - 1, demoYear].flatMap((year) => periodsOf(String(year), 'month'));
  const counted = months.filter((month) => month <= demoToday.slice(0, 7));
  // Some months are fuller than others everywhere.
  const fuller = new Map(counted.map((month) => [month, chance.around(-12, 12)]));
  const rows = branches.flatMap(({ id, stays }) => {
    const holders = Map.groupBy(stays, ({ person }) => person.role ?? 'member');
    return [...holders].flatMap(([role, { length }]) => {
      const cost = costs[role];
      if (cost === undefined) return [];
      return counted.map((month) => {
        const isBefore = month < String(demoYear);
        const share =
          chance.around(75, 125) +
          (fuller.get(month) ?? 0) +
          (busy.has(month.slice(5)) ? 25 : 0) +
          (isBefore ? cost.longer : 0);
        const of = (usual: number) => Math.round((usual * length * share) / 100);
        return { branch_id: id, role, month, actions: of(cost.actions), active_seconds: of(cost.seconds) };
      });
    });
  });
  await tx.bulk.insert('use_count', rows);
}
