import type { YearCheck } from '@xianfeng/contract';
import { done, GRANULARITIES, periodBounds, periodsOf, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { scoringsOf } from '../cycles/scoring.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { branchSheetOf } from '../sheets/branch-sheet.ts';
import { missingScores } from '../sheets/obstacles.ts';
import { alikeDeeds } from './alike.ts';

/** What is missing from the year that a branch works on, and what looks doubled. */
export function readYearCheck(
  { store, clock }: Services,
  caller: Caller,
  branchId: string,
): Promise<Result<YearCheck>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
    if (!year.ok) return year;
    const missing = await missingInPeriods(tx, year.value, today);
    return done({ year: year.value.year, missing, alike: await alikeDeeds(tx, year.value) });
  });
}

/** A period that is not over owes nothing yet. */
async function missingInPeriods(tx: Transaction, year: BranchYear, today: string): Promise<YearCheck['missing']> {
  const periods = GRANULARITIES.filter((cadence) => scoringsOf(year.plan, cadence).length > 0).flatMap((cadence) =>
    periodsOf(year.cycle, cadence),
  );
  const missing: YearCheck['missing'] = [];
  for (const period of periods.filter((each) => periodBounds(each).to < today)) {
    const sheet = await branchSheetOf(tx, { branchId: year.branch.id, period });
    if (!sheet.ok) continue;
    for (const scoring of scoringsOf(year.plan, sheet.value.cadence)) {
      const members = missingScores(sheet.value, scoring).map(({ member, items }) => ({
        ...{ id: member.id, name: member.name, cells: items.length },
      }));
      if (members.length > 0) missing.push({ period, rater: scoring.rater, members });
    }
  }
  return missing;
}
