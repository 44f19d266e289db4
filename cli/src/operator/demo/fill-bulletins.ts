import { dueDay, periodsOf } from '@xianfeng/engine';
import { bulletinFigures, type BranchYear } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { demoToday } from './days.ts';
import type { PlacedBranch } from './placed.ts';

/** Every bulletin that was due before the demo's day: written by the secretary and released by another officer on the day it was due. */
export async function fillBulletins(
  tx: Transaction,
  newId: () => string,
  { year, branch }: { readonly year: BranchYear; readonly branch: PlacedBranch },
): Promise<void> {
  const officer = branch.stays.find(({ person }) => person.role === 'organization-officer');
  for (const { kind, cadence, due } of year.plan.scheme.procedure) {
    if (kind !== 'bulletin') continue;
    for (const period of periodsOf(year.cycle, cadence)) {
      const on = dueDay(period, due);
      if (on >= demoToday) continue;
      if (officer === undefined) throw new Error('Every branch of the demo has its organization officer.');
      await tx.bulletins.insert({
        ...{ id: newId(), cycle_id: year.cycleId, period, edition: 1, revision: 2, ...county.bulletin },
        ...{ written_by: branch.secretaryId, written_on: on, released_by: officer.personId, released_on: on },
        figures: JSON.stringify(await bulletinFigures(tx, year, { period, today: on })),
      });
    }
  }
}
