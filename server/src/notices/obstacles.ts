import { type Problem, periodBounds, periodsOf, publishObstacles, shiftPeriod } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { scoringOf } from '../cycles/scoring.ts';
import { waitingReviewProblems } from '../entry-reviews/waiting.ts';
import { waitingCorrectionProblems } from '../corrected-scores/waiting.ts';
import { unrecordedProblems } from '../steps/waiting.ts';
import { isDueIn } from '../evidence/year-members.ts';
import type { NoticePlace } from './place.ts';
import type { NoticeSource } from './source.ts';

/** Everything that stands against publishing, apart from the calendar. */
export function noticeObstacles(source: NoticeSource, place: NoticePlace, openedOn: string): readonly Problem[] {
  if (place.kind === 'year') return yearObstacles(source, place.period);
  if (scoringOf(source.year.plan, place.period).ok) return scoredObstacles(source, place);
  const { to } = periodBounds(place.period);
  // A summary closes its period, so it waits for the last day of it.
  const early = openedOn < to ? [{ code: 'notice.period-not-over', facts: { period: place.period, to } }] : [];
  const unpublished = unpublishedMonths(source, place.period).map((month) => ({
    code: 'notice.month-before-open',
    facts: { period: place.period, before: month },
  }));
  return [...early, ...unpublished];
}

/** Steps that have to be recorded before a notice of the period: a quarter's may stand in the procedure as its summary. */
export async function noticeStepProblems(
  tx: Transaction,
  year: BranchYear,
  period: string,
): Promise<readonly Problem[]> {
  return [
    ...(await unrecordedProblems(tx, year, { kind: 'notice', period })),
    ...(await unrecordedProblems(tx, year, { kind: 'summary', period })),
    ...(await waitingReviewProblems(tx, { cycleId: year.cycleId, period })),
    ...(await waitingCorrectionProblems(tx, { cycleId: year.cycleId, period })),
  ];
}

/** A period that is scored by itself hangs out once its scores are passed, after the period before it. */
function scoredObstacles(source: NoticeSource, { kind, period }: NoticePlace): readonly Problem[] {
  const { sheets } = source;
  const isPassed = sheets.some((sheet) => sheet.period === period && sheet.passed_on !== null);
  const before = shiftPeriod(period, -1);
  const isBegun = sheets.some((sheet) => sheet.period === before);
  const readiness = {
    period,
    isPublished: false,
    missing: [],
    unexplained: [],
    // A branch that begins in the middle of a year owes nothing for the time before it began.
    unpublishedBefore: isBegun && !isPublished(source, kind, before) ? before : null,
  };
  const notPassed = isPassed ? [] : [{ code: 'notice.sheet-not-passed', facts: { period } }];
  return [...notPassed, ...publishObstacles(readiness)];
}

function yearObstacles({ run }: NoticeSource, period: string): readonly Problem[] {
  return run === undefined ? [{ code: 'notice.rating-not-confirmed', facts: { period } }] : [];
}

/** Months of a period that are due for anybody and have no notice; none where the scheme publishes no months. */
export function unpublishedMonths(source: NoticeSource, period: string): readonly string[] {
  const { from, to } = periodBounds(period);
  const { year, members } = source;
  const isMonthly = year.plan.scheme.procedure.some(({ kind, cadence }) => kind === 'notice' && cadence === 'month');
  if (!isMonthly) return [];
  return periodsOf(year.cycle, 'month').filter((month) => {
    const bounds = periodBounds(month);
    const isWithin = bounds.from >= from && bounds.to <= to;
    return (
      isWithin && members.some((member) => isDueIn(member, year.plan, month)) && !isPublished(source, 'month', month)
    );
  });
}

function isPublished({ notices }: NoticeSource, kind: NoticePlace['kind'], period: string): boolean {
  return notices.some((notice) => notice.kind === kind && notice.period === period);
}
