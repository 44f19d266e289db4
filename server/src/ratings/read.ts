import type { YearEnd } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { access } from './access.ts';
import { yearEndView } from './view.ts';
import { yearStateOf } from './year-state.ts';

/** The year-end page of the year in use. */
export function readYearEnd({ store, clock }: Services, caller: Caller, branchId: string): Promise<Result<YearEnd>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, clock.today()));
    return year.ok ? yearEndOf(tx, caller, year.value) : year;
  });
}

export async function yearEndOf(tx: Transaction, caller: Caller, year: BranchYear): Promise<Result<YearEnd>> {
  const state = await yearStateOf(tx, year);
  if (!state.ok) return state;
  const mayReopen = await mayAt(tx, caller, { list: access, act: 'reopen-year', branchId: year.branch.id });
  return done(yearEndView(state.value, { mayReopen }));
}
