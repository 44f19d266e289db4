import type { YearEnd } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { yearEndView } from './view.ts';
import { yearStateOf } from './year-state.ts';

/** The year-end page of the year in use. */
export function readYearEnd({ store, clock }: Services, caller: Caller, branchId: string): Promise<Result<YearEnd>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, clock.today()));
    if (!year.ok) return year;
    const state = await yearStateOf(tx, year.value);
    return state.ok ? done(yearEndView(state.value)) : state;
  });
}
