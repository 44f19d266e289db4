import type { VetoOnRecord } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { VetoOfYearRow } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { branchYearOfCycle } from '../cycles/branch-year.ts';
import { vetoViews } from './view.ts';

/** Those about the caller, the latest first: nobody learns of one from a total. */
export function ownVetoes(
  { store, clock }: Services,
  caller: Caller,
): Promise<Result<{ readonly vetoes: VetoOnRecord[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const byCycle = Map.groupBy(await tx.vetoes.ofSubject(caller.personId), ({ cycle_id: id }) => id);
    const vetoes: VetoOnRecord[] = [];
    for (const rows of byCycle.values()) {
      const [first] = rows as [VetoOfYearRow, ...VetoOfYearRow[]];
      const cycle = { ...first, id: first.cycle_id };
      const year = await branchYearOfCycle(tx, cycle);
      vetoes.push(...(await vetoViews(tx, year, { rows, today: clock.today(), isOpen: false, mayLift: () => false })));
    }
    return done({ vetoes });
  });
}
