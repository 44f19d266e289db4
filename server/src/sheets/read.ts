import type { Sheet } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchSheetOf, type SheetPlace } from './branch-sheet.ts';
import { sheetView } from './view.ts';

/** One rater's score grid of a branch. */
export function readSheet({ store }: Services, caller: Caller, place: SheetPlace): Promise<Result<Sheet>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const sheet = await branchSheetOf(tx, place);
    return sheet.ok ? done(await sheetView(tx, sheet.value, caller)) : sheet;
  });
}
