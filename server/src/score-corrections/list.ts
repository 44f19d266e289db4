import { done } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { pageOf, type Paging, viewsOf } from '../page-of.ts';
import { listedViews } from './listed-view.ts';

/** A branch's corrections of a year (the one in use unless named): what waits first, then the latest. */
export function listScoreCorrections(
  { store, clock }: Services,
  caller: Caller,
  asked: Paging & { readonly branchId: string; readonly year?: number | undefined },
) {
  return store.transaction(caller.committeeId, async (tx) => {
    const number = asked.year ?? (await yearInUse(tx, asked.branchId, clock.today()));
    const year = await branchYearOf(tx, asked.branchId, number);
    if (!year.ok) return year;
    const rows = await tx.scoreCorrections.ofCycle(year.value.cycleId);
    const waiting = rows.filter(({ state }) => state === 'waiting');
    const ordered = [...waiting, ...rows.filter(({ state }) => state !== 'waiting')];
    const page = await viewsOf(
      pageOf(ordered, asked, ({ id }) => id),
      (part) => listedViews(tx, year.value, { rows: part, caller }),
    );
    return page.ok ? done({ ...page.value, waiting: waiting.length }) : page;
  });
}
