import type { Card } from '@xianfeng/contract';
import { decimalFromPoints, periodsOf } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { monthlyScoring } from '../cycles/monthly-scoring.ts';
import { isDueIn, type YearMember } from '../evidence/year-members.ts';
import { sheetState } from '../sheets/view.ts';

/**
 * The strip of months: state, points, the meeting, the notice and the reasons a member may read. What the branch
 * committee has not passed yet is a draft: it may still change, so it is on nobody's card.
 */
export async function cardMonths(tx: Transaction, year: BranchYear, member: YearMember): Promise<Card['months']> {
  const scoring = monthlyScoring(year.plan);
  if (!scoring.ok) return [];
  const { input, items } = scoring.value;
  const sheets = (await tx.sheets.ofCycle(year.cycleId)).filter(({ rater }) => rater === input.by);
  const notices = (await tx.notices.ofCycle(year.cycleId)).filter(({ kind }) => kind === 'month');
  const scores = (await tx.scores.ofCycle(year.cycleId, member.id)).filter(({ rater }) => rater === input.by);
  return periodsOf(year.cycle, 'month').map((period) => {
    const sheet = sheets.find((row) => row.period === period);
    const notice = notices.find((row) => row.period === period);
    // What no meeting has passed is a draft: it is the panel's to change, and not yet the member's to read.
    const given = sheet?.passed_on == null ? [] : scores.filter((score) => score.period === period);
    const isWhole = given.length === items.length;
    return {
      period,
      state: isDueIn(member, year.plan, period) ? sheetState({ sheet, notice }) : 'not-due',
      total: isWhole ? decimalFromPoints(given.reduce((sum, { points }) => sum + points, 0)) : null,
      points: Object.fromEntries(given.map(({ item, points }) => [item, decimalFromPoints(points)])),
      meetingOn: sheet?.passed_on ?? null,
      noticeId: notice?.id ?? null,
      reasons: given.flatMap(({ item, points, reason }) =>
        reason === null ? [] : [{ item, points: decimalFromPoints(points), reason }],
      ),
    };
  });
}
