import type { WaitingEntry } from '@xianfeng/contract';
import { deedWorth, entrySigns, reviewProblems, twinsOf } from '@xianfeng/engine';
import type { ReadLedgerEntryRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { unreversedEntries } from '../evidence/standing-entries.ts';
import { likenessOf } from '../ledger/duplicate.ts';
import { entryViews } from '../ledger/entry-view.ts';
import { pageOf, type Paging } from '../page-of.ts';

/** What waits in the year in use, unusual ones first, then in the order of the ledger. */
export function listEntryReviews(
  { store, clock }: Services,
  caller: Caller,
  asked: Paging & { readonly branchId: string },
) {
  return store.transaction(caller.committeeId, async (tx) => {
    const number = await yearInUse(tx, asked.branchId, clock.today());
    const year = await branchYearOf(tx, asked.branchId, number);
    if (!year.ok) return year;
    return pageOf(await waitingViews(tx, year.value, caller), asked, ({ id }) => id);
  });
}

async function waitingViews(tx: Transaction, year: BranchYear, caller: Caller): Promise<readonly WaitingEntry[]> {
  const all = unreversedEntries(await tx.ledger.ofCycle(year.cycleId));
  const waiting = all.filter(({ review }) => review === 'waiting');
  const views = await entryViews(tx, year.plan, waiting);
  const shown = views.flatMap((view, at): WaitingEntry[] => {
    const row = waiting[at];
    if (row === undefined) return [];
    const [obstacle = null] = reviewProblems({
      ...{ reviewerId: caller.personId, recorderId: row.recorded_by, memberId: row.subject_id },
    });
    return [{ ...view, unusual: [...signsOf(year, row, { all, isLate: view.isLate })], obstacle }];
  });
  const rank = ({ unusual: [first] }: WaitingEntry) => (first === undefined ? order.length : order.indexOf(first));
  return shown.toSorted((left, right) => rank(left) - rank(right) || left.sequence - right.sequence);
}

const order: readonly WaitingEntry['unusual'][number][] = ['alike', 'large', 'late'];

function signsOf(
  { plan }: BranchYear,
  row: ReadLedgerEntryRow,
  { all, isLate }: { readonly all: readonly ReadLedgerEntryRow[]; readonly isLate: boolean },
) {
  const ofMember = all.filter(({ subject_id: subject }) => subject === row.subject_id).map(likenessOf);
  return entrySigns({
    ...{ isAlike: twinsOf(likenessOf(row), ofMember).length > 0, isLate },
    ...{ worth: deedWorth(plan, row), found: row.points },
  });
}
