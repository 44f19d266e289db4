import type { Sheet } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchMonthOf, type MonthPlace } from './branch-month.ts';
import { sheetView } from './view.ts';

/** A month's score grid of a branch. */
export function readSheet({ store }: Services, caller: Caller, place: MonthPlace): Promise<Result<Sheet>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const month = await branchMonthOf(tx, place);
    return month.ok ? done(sheetView(month.value, caller)) : month;
  });
}
