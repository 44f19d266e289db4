import type { Column } from './column.ts';
import type { Plan } from './compile.ts';
import { isPeriodDue, PERIODS_PER_YEAR, periodBounds, periodText, shiftPeriod } from './day.ts';
import type { HistoryEvidence, MemberEvidence } from './evidence.ts';
import { readPoints } from './exact.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { Source } from './rules/kind.ts';
import type { Condition, PeriodRun } from './scheme.ts';
import type { Sheet } from './sheet.ts';

/** One rated subject, as the conditions see it. */
export interface RatedSubject {
  readonly subject: MemberEvidence;
  /** Published total, ten-thousandths; null only where something is missing. */
  readonly total: number | null;
  readonly grade: string | null;
  readonly stars: number | null;
  readonly rank: number | null;
  readonly sheet: Sheet;
  readonly row: number;
}

/** What follows for the branch from its members, sorted. Nobody rated, nothing follows. */
export function branchOutcomesOf(plan: Plan, members: readonly RatedSubject[]): readonly string[] {
  return plan.scheme.branchOutcomes
    .filter(({ share, when }) => {
      // While something is missing, only those who have a total can count in a share.
      const counted = share === null ? members : members.filter(({ total }) => total !== null);
      const held = counted.filter((rated) => anyHolds(plan, when, rated)).length;
      return held > 0 && (share === null || held * share.d >= counted.length * share.n);
    })
    .map(({ id }) => id)
    .sort();
}

export function anyHolds(plan: Plan, when: readonly Condition[], rated: RatedSubject): boolean {
  return when.some((condition) => holds(plan, condition, rated));
}

function holds(plan: Plan, condition: Condition, rated: RatedSubject): boolean {
  const { grades, statuses, risenBy, rankTo, run, vetoed } = condition;
  if (grades.length > 0 && (rated.grade === null || !grades.includes(rated.grade))) return false;
  if (statuses.length > 0 && !statuses.includes(rated.subject.status ?? 'full')) return false;
  if (risenBy !== null && gradesRisen(plan, rated) < risenBy) return false;
  if (rankTo !== null && (rated.rank === null || rated.rank > rankTo)) return false;
  if (vetoed !== null && !isVetoedWithin(vetoed, rated)) return false;
  if (run !== null && !standsInRun(plan, run, rated)) return false;
  return isWithin(condition, rated.total) && hasStars(condition, rated.stars) && hasRun(condition, rated);
}

function isWithin({ from, below }: Condition, total: number | null): boolean {
  if (from === null && below === null) return true;
  if (total === null) return false;
  const least = from === null ? Number.NEGATIVE_INFINITY : pointsOf(from);
  const edge = below === null ? Number.POSITIVE_INFINITY : pointsOf(below);
  return total >= least && total < edge;
}

function hasStars({ starsFrom, starsBelow }: Condition, stars: number | null): boolean {
  if (starsFrom === null && starsBelow === null) return true;
  return stars !== null && stars >= (starsFrom ?? 0) && stars < (starsBelow ?? Number.POSITIVE_INFINITY);
}

/** A year that is not in the history ends the run. */
function hasRun(condition: Condition, { subject, sheet }: RatedSubject): boolean {
  for (let back = 1; back < condition.yearsRunning; back += 1) {
    const line = historyOf(subject, String(Number(sheet.cycle) - back));
    if (line === null || !isWithin(condition, readPoints(line.total)) || !hasStars(condition, line.stars ?? null))
      return false;
  }
  return true;
}

/** The history's periods are counted back from the cycle's first one; a period that is not due breaks the run. */
function standsInRun(
  plan: Plan,
  { part, below, first, last }: PeriodRun,
  { subject, sheet, row }: RatedSubject,
): boolean {
  // Compiling has made sure that the part is there and has periods.
  const source = plan.sources.find(({ id }) => id === part) as Source;
  const granularity = source.shape.period ?? 'month';
  const edge = pointsOf(below);
  const column = sheet.columns[source.index] as Column;
  const length = PERIODS_PER_YEAR[granularity];
  let place = lowBefore(subject, periodText(sheet.cycle, granularity, 0), edge);
  for (let cell = row * length; cell < (row + 1) * length; cell += 1) {
    const isLow = column.isPresent(cell) && column.rounded(cell, 100) < edge;
    place = isLow ? place + 1 : 0;
    if (isLow && place >= first && place <= (last ?? Number.POSITIVE_INFINITY)) return true;
  }
  return false;
}

function lowBefore(subject: MemberEvidence, firstPeriod: string, edge: number): number {
  for (let back = 1; ; back += 1) {
    const total = readPoints(historyOf(subject, shiftPeriod(firstPeriod, -back))?.total);
    if (total === null || total >= edge) return back - 1;
  }
}

/** A veto in a period that is not due changes nothing there. */
function isVetoedWithin({ vetoes, period }: NonNullable<Condition['vetoed']>, { sheet, row }: RatedSubject): boolean {
  const monthsPerPeriod = 12 / PERIODS_PER_YEAR[period];
  return (sheet.vetoes[row] ?? []).some(({ veto, on }) => {
    const index = Math.floor((Number(on.slice(5, 7)) - 1) / monthsPerPeriod);
    return vetoes.includes(veto) && isPeriodDue(sheet.monthsDue[row] as number, period, index);
  });
}

/** How many grades better than the last one known; 0 or less where none is known. */
function gradesRisen(plan: Plan, { subject, grade }: RatedSubject): number {
  const order = plan.scheme.rating.grades.map((band) => band.grade);
  const last = lastGraded(subject.history ?? []);
  const then = last?.grade == null ? -1 : order.indexOf(last.grade);
  const now = grade === null ? -1 : order.indexOf(grade);
  return then === -1 || now === -1 ? 0 : then - now;
}

function lastGraded(history: readonly HistoryEvidence[]): HistoryEvidence | null {
  let last: HistoryEvidence | null = null;
  for (const line of history) {
    if (line.grade == null) continue;
    if (last === null || periodBounds(line.period).to > periodBounds(last.period).to) last = line;
  }
  return last;
}

function historyOf({ history }: MemberEvidence, period: string): HistoryEvidence | null {
  return history?.find((line) => line.period === period) ?? null;
}

/** Compiling has refused figures that are finer than points. */
function pointsOf(figure: Figure): number {
  return figurePoints(figure) ?? Number.NaN;
}
