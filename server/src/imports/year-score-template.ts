import { yearScoreWords } from '@xianfeng/contract';
import { done, periodBounds, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { sheetState } from '../sheets/view.ts';
import { scoreTemplates, type ScoreTemplateOf } from '../spreadsheets/score-template.ts';
import { spreadsheetFile } from '../spreadsheets/uploaded-file.ts';
import { scoredPeriods } from './plan-year-scores.ts';
import { dueMembers, scoreMonthOf } from './score-month.ts';

/** A sheet to fill in for each period that has begun and that no meeting has passed. */
export function readYearScoreTemplate(
  { store, clock }: Services,
  caller: Caller,
  { branchId }: { readonly branchId: string },
): Promise<Result<File>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
    if (!year.ok) return year;
    const { branch, cycle, plan } = year.value;
    const open: ScoreTemplateOf[] = [];
    for (const period of scoredPeriods(plan, cycle).filter((each) => periodBounds(each).from <= today)) {
      const month = await scoreMonthOf(tx, { branchId, period });
      if (!month.ok) return month;
      if (sheetState(month.value.month) !== 'open') continue;
      open.push({ branch: branch.name, month: period, items: month.value.items, members: dueMembers(month.value) });
    }
    if (open.length === 0) return refused({ code: 'scores.no-open-period', facts: { year: cycle } });
    return done(spreadsheetFile(scoreTemplates(open), `${branch.name} ${cycle} ${yearScoreWords.file}`));
  });
}
