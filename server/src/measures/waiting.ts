import { done, type Result } from '@xianfeng/engine';
import type { MeasureRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { noticeSourceOf } from '../notices/source.ts';
import { eligibleOf, isDecided } from './eligible.ts';
import { groundsOf } from './grounds.ts';

export interface WaitingMeasures {
  readonly year: number;
  /** Nobody has decided on them, and nothing stands against deciding. */
  readonly toDecide: number;
  /** To be carried out, or to be reviewed because their term is over. */
  readonly toDo: number;
}

/** What waits in a branch, of this year and the last. */
export function waitingMeasures(
  { store, clock }: Services,
  caller: Caller,
  branchId: string,
): Promise<Result<WaitingMeasures[]>> {
  const today = clock.today();
  const present = Number(today.slice(0, 4));
  return store.transaction(caller.committeeId, async (tx) => {
    const waiting: WaitingMeasures[] = [];
    for (const number of [present - 1, present]) {
      const year = await branchYearOf(tx, branchId, number);
      if (!year.ok || (year.value.plan.scheme.measures ?? []).length === 0) continue;
      const found = await waitingOf(tx, year.value, today);
      if (found.toDecide + found.toDo > 0) waiting.push(found);
    }
    return done(waiting);
  });
}

async function waitingOf(tx: Transaction, year: BranchYear, today: string): Promise<WaitingMeasures> {
  const source = await noticeSourceOf(tx, year);
  const eligible = eligibleOf(source);
  const rows = await tx.measures.ofCycle(year.cycleId);
  const { problemsOf } = await groundsOf(tx, source.notices, today);
  // Evidence that cannot be read is said where it is worked on.
  const open = eligible.ok ? eligible.value.filter((each) => !isDecided(rows, each)) : [];
  return {
    year: year.year,
    toDecide: open.filter(({ period }) => problemsOf(period).length === 0).length,
    toDo: rows.filter((row) => isToDo(row, today)).length,
  };
}

function isToDo({ state, term_ends_on: ends }: MeasureRow, today: string): boolean {
  return state === 'decided' || (state === 'in-force' && ends !== null && ends <= today);
}
