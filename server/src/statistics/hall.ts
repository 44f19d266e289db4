import type { HallWork } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { branchYearOfCycle } from '../cycles/branch-year.ts';
import { openDuties, yearDuties } from '../duties/year-duties.ts';
import { unreversedEntries } from '../evidence/standing-entries.ts';
import { yearRecords } from '../steps/records.ts';

/** What a branch did this month: its duties, and good deeds by what they were; whoever did them. */
export function readHallWork(
  { store, clock }: Services,
  caller: Caller,
  branchId: string,
): Promise<Result<{ readonly work: HallWork | null }>> {
  return store.transaction(caller.committeeId, async (tx) =>
    done({ work: await workOf(tx, { branchId, today: clock.today() }) }),
  );
}

async function workOf(
  tx: Transaction,
  { branchId, today }: { readonly branchId: string; readonly today: string },
): Promise<HallWork | null> {
  const month = today.slice(0, 7);
  const cycle = await tx.cycles.find(branchId, Number(today.slice(0, 4)));
  if (cycle === undefined) return null;
  const year = await branchYearOfCycle(tx, cycle);
  const duties = yearDuties(year, await yearRecords(tx, year), openDuties(today)).filter(({ dueOn }) =>
    dueOn.startsWith(month),
  );
  const adding = year.plan.scheme.inputs.entries.filter(({ sign }) => sign === 'adds');
  const deeds = unreversedEntries(await tx.ledger.ofCycle(cycle.id)).filter(
    ({ item, counts_on: on }) => on <= today && adding.some(({ id }) => id === item),
  );
  const recent = deeds.filter(({ counts_on: on }) => on.startsWith(month));
  return {
    month,
    duties: { due: duties.length, done: duties.filter(({ state }) => state === 'done').length },
    deeds:
      adding.length === 0
        ? null
        : {
            ...{ month: recent.length, year: deeds.length },
            kinds: adding.flatMap(({ id, name }) => {
              const count = deeds.filter(({ item }) => item === id).length;
              return count === 0 ? [] : [{ name, count }];
            }),
          },
  };
}
