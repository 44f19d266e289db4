import type { Column } from './column.ts';
import { isPeriodDue, PERIODS_PER_YEAR, periodBounds, periodText, shiftPeriod } from './day.ts';
import type { HistoryEvidence, MemberEvidence } from './evidence.ts';
import { readPoints } from './exact.ts';
import { type Figure, figurePoints } from './figure.ts';
import type { RatedRows } from './rated-rows.ts';
import type { Source } from './rules/kind.ts';
import type { Condition, GradeBand } from './scheme.ts';

/** Whether something holds for a row. */
export type Test = (rated: RatedRows, row: number) => boolean;

/** What a condition may look up while it is compiled. */
export interface ConditionScope {
  readonly source: (id: string) => Source;
  /** The best first. */
  readonly grades: readonly GradeBand[];
}

/** Makes a test of what a condition asks for; null where it does not ask. */
type Compiler = (condition: Condition, scope: ConditionScope) => Test | null;

/** One line for each thing a condition can ask for; the cheapest first. */
const COMPILERS: readonly Compiler[] = [
  gradeTest,
  totalTest,
  starsTest,
  rankTest,
  statusTest,
  riseTest,
  vetoTest,
  runTest,
  yearsTest,
];

/** One of the conditions holds; each is put together once, when the scheme is compiled. */
export function anyOf(when: readonly Condition[], scope: ConditionScope): Test {
  const tests = when.map((condition) => allOf(condition, scope));
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (rated, row) => tests.some((test) => test(rated, row));
}

function allOf(condition: Condition, scope: ConditionScope): Test {
  const tests = COMPILERS.map((compiler) => compiler(condition, scope)).filter((test) => test !== null);
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (rated, row) => tests.every((test) => test(rated, row));
}

function gradeTest({ grades }: Condition): Test | null {
  if (grades.length === 0) return null;
  return (rated, row) => {
    const grade = rated.grades[row] ?? null;
    return grade !== null && grades.includes(grade);
  };
}

function statusTest({ statuses }: Condition): Test | null {
  if (statuses.length === 0) return null;
  return (rated, row) => statuses.includes(subjectOf(rated, row).status ?? 'full');
}

function rankTest({ rankTo }: Condition): Test | null {
  if (rankTo === null) return null;
  return ({ ranks }, row) => {
    const rank = ranks[row] as number;
    return rank > 0 && rank <= rankTo;
  };
}

function totalTest(condition: Condition): Test | null {
  const isWithin = totalBounds(condition);
  return isWithin === null ? null : ({ totals }, row) => isWithin(totals[row] as number);
}

function starsTest(condition: Condition): Test | null {
  const isWithin = starBounds(condition);
  return isWithin === null ? null : ({ stars }, row) => isWithin(stars[row] as number);
}

/** A number that is not there is within no bounds. */
type Bounds = (value: number) => boolean;

function totalBounds({ from, below }: Condition): Bounds | null {
  if (from === null && below === null) return null;
  const least = from === null ? Number.NEGATIVE_INFINITY : pointsOf(from);
  const edge = below === null ? Number.POSITIVE_INFINITY : pointsOf(below);
  return (total) => total >= least && total < edge;
}

function starBounds({ starsFrom, starsBelow }: Condition): Bounds | null {
  if (starsFrom === null && starsBelow === null) return null;
  const least = starsFrom ?? 0;
  const edge = starsBelow ?? Number.POSITIVE_INFINITY;
  return (stars) => stars >= least && stars < edge;
}

/** The bounds of total and stars held in the years before too; a year that is not in the history ends the run. */
function yearsTest(condition: Condition): Test | null {
  const { yearsRunning } = condition;
  if (yearsRunning <= 1) return null;
  const total = totalBounds(condition);
  const stars = starBounds(condition);
  return (rated, row) => {
    for (let back = 1; back < yearsRunning; back += 1) {
      const line = historyOf(subjectOf(rated, row), String(Number(rated.sheet.cycle) - back));
      if (line === null) return false;
      if (total?.(readPoints(line.total) ?? Number.NaN) === false) return false;
      if (stars?.(line.stars ?? Number.NaN) === false) return false;
    }
    return true;
  };
}

/** The history's periods are counted back from the cycle's first one; a period that is not due breaks the run. */
function runTest({ run }: Condition, scope: ConditionScope): Test | null {
  if (run === null) return null;
  const { first, last } = run;
  const source = scope.source(run.part);
  const granularity = source.shape.period ?? 'month';
  const edge = pointsOf(run.below);
  const length = PERIODS_PER_YEAR[granularity];
  return (rated, row) => {
    const column = rated.sheet.columns[source.index] as Column;
    let place = lowBefore(subjectOf(rated, row), periodText(rated.sheet.cycle, granularity, 0), edge);
    for (let cell = row * length; cell < (row + 1) * length; cell += 1) {
      const isLow = column.isPresent(cell) && column.rounded(cell, 100) < edge;
      place = isLow ? place + 1 : 0;
      if (isLow && place >= first && place <= (last ?? Number.POSITIVE_INFINITY)) return true;
    }
    return false;
  };
}

function lowBefore(subject: MemberEvidence, firstPeriod: string, edge: number): number {
  for (let back = 1; ; back += 1) {
    const total = readPoints(historyOf(subject, shiftPeriod(firstPeriod, -back))?.total);
    if (total === null || total >= edge) return back - 1;
  }
}

/** A veto in a period that is not due changes nothing there. */
function vetoTest({ vetoed }: Condition): Test | null {
  if (vetoed === null) return null;
  const { vetoes, period } = vetoed;
  const monthsPerPeriod = 12 / PERIODS_PER_YEAR[period];
  return ({ sheet }, row) =>
    (sheet.vetoes[row] ?? []).some(({ veto, on }) => {
      const index = Math.floor((Number(on.slice(5, 7)) - 1) / monthsPerPeriod);
      return vetoes.includes(veto) && isPeriodDue(sheet.monthsDue[row] as number, period, index);
    });
}

/** So many grades better than the last one known; nobody has risen where none is known. */
function riseTest({ risenBy }: Condition, { grades }: ConditionScope): Test | null {
  if (risenBy === null) return null;
  const order = grades.map((band) => band.grade);
  return (rated, row) => {
    const last = lastGraded(subjectOf(rated, row).history ?? []);
    const grade = rated.grades[row] ?? null;
    const then = last?.grade == null ? -1 : order.indexOf(last.grade);
    const now = grade === null ? -1 : order.indexOf(grade);
    return (then === -1 || now === -1 ? 0 : then - now) >= risenBy;
  };
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

function subjectOf({ sheet }: RatedRows, row: number): MemberEvidence {
  return sheet.members[row] as MemberEvidence;
}

/** Compiling has refused figures that are finer than points. */
function pointsOf(figure: Figure): number {
  return figurePoints(figure) ?? Number.NaN;
}
