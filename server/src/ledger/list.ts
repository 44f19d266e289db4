import { done } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { pageOf, type Paging } from '../page-of.ts';
import { entryViews } from './entry-view.ts';
import { tariffOf } from './tariff.ts';

/** A branch's entries of a year (the one in use unless named), and what may be entered. */
export function listEntries(
  { store, clock }: Services,
  caller: Caller,
  asked: Paging & { branchId: string; year?: number | undefined },
) {
  return store.transaction(caller.committeeId, async (tx) => {
    const number = asked.year ?? (await yearInUse(tx, asked.branchId, clock.today()));
    const year = await branchYearOf(tx, asked.branchId, number);
    if (!year.ok) return year;
    const rows = await tx.ledger.ofCycle(year.value.cycleId);
    const entries = await entryViews(tx, year.value.plan, rows);
    const page = pageOf(entries, asked, ({ id }) => id);
    return page.ok ? done({ ...page.value, tariff: tariffOf(year.value.plan) }) : page;
  });
}
