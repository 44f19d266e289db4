import type { OwnLine } from '@xianfeng/contract';
import { done, periodBounds, periodsOf } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { isSince } from '../corrected-scores/view.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { noticeOnTheWay } from './hold-boxes.ts';
import type { NoticePlace } from './place.ts';

/** Lines of one's own that are to be confirmed before they hang out, with what one has said to them. */
export function ownLines(services: Services, caller: Caller) {
  const { store, clock } = services;
  return store.transaction(caller.committeeId, async (tx) => {
    const lines: OwnLine[] = [];
    const branchId = await tx.people.branchOf(caller.personId);
    if (branchId === null) return done({ lines });
    const today = clock.today();
    const own = await tx.people.recordsOf(caller.personId);
    for (const number of [Number(today.slice(0, 4)), Number(today.slice(0, 4)) - 1]) {
      const year = await branchYearOf(tx, branchId, number);
      if (!year.ok) continue;
      for (const place of await placesAsked(tx, year.value, today)) {
        const found = await noticeOnTheWay(services, tx, { branchId, ...place });
        if (!found.ok || !found.value.isReady || found.value.confirmations === null) continue;
        const { confirmations, body } = found.value;
        for (const { line, hash, word } of confirmations.lines.filter((each) => own.includes(each.line.memberId)))
          lines.push({
            ...{ branchId, ...place, dueOn: confirmations.dueOn, items: body.items, line, hash },
            ...{ answer: word?.state ?? null, words: word?.words ?? null, answeredOn: word?.recorded_on ?? null },
          });
      }
    }
    return done({ lines });
  });
}

/** Periods that have begun and do not hang yet, or hang with what has been corrected since. */
async function placesAsked(tx: Transaction, year: BranchYear, today: string): Promise<readonly NoticePlace[]> {
  const steps = year.plan.scheme.procedure.filter(({ confirmedByMember }) => confirmedByMember === true);
  if (steps.length === 0) return [];
  const notices = await tx.notices.ofCycle(year.cycleId);
  const corrections = await tx.scoreCorrections.ofCycle(year.cycleId);
  return steps
    .flatMap(({ cadence: kind }) => periodsOf(year.cycle, kind).map((period) => ({ kind, period })))
    .filter(({ kind, period }) => {
      const notice = notices.find((row) => row.kind === kind && row.period === period);
      return (
        periodBounds(period).from <= today && (notice === undefined || corrections.some((row) => isSince(row, notice)))
      );
    });
}
