import { within } from './bounds.ts';
import type { Column } from './column.ts';
import { isPeriodDue, PERIODS_PER_YEAR, periodBounds, periodText, shiftPeriod } from './day.ts';
import type { HistoryEvidence, MemberEvidence } from './evidence.ts';
import { readPoints } from './exact.ts';
import type { RatedRows } from './rated-rows.ts';
import type { Source } from './rules/kind.ts';
import type { Condition, GradeBand, NumberTest, PeriodRun, Whom } from './scheme.ts';
import { factOf } from './standing-veto.ts';

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
  whomTest,
  factsTest,
  partsTest,
  riseTest,
  vetoTest,
  timesTest,
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
  const [only] = grades;
  if (only === undefined) return null;
  if (grades.length === 1) return (rated, row) => rated.grades[row] === only;
  return (rated, row) => isGraded(grades, rated.grades[row]);
}

function isGraded(grades: readonly string[], grade: string | null | undefined): boolean {
  return grade != null && grades.includes(grade);
}

function whomTest(condition: Condition): Test | null {
  const { statuses, categories, roles } = condition;
  if ([statuses, categories, roles].every((list) => list.length === 0)) return null;
  return (rated, row) => isOneOf(condition, subjectOf(rated, row));
}

/** Whether somebody is one of those meant. */
export function isOneOf({ statuses, categories, roles }: Whom, subject: MemberEvidence): boolean {
  if (statuses.length > 0 && !statuses.includes(subject.status ?? 'full')) return false;
  if (categories.length > 0 && (subject.category == null || !categories.includes(subject.category))) return false;
  return roles.length === 0 || roles.some((role) => subject.roles?.includes(role) === true);
}

function factsTest({ facts }: Condition): Test | null {
  if (facts.length === 0) return null;
  const bound = facts.map(({ id, missing, ...bounds }) => ({ id, missing, isIn: within(bounds) }));
  return ({ sheet }, row) => bound.every((test) => meets(test, factOf(sheet, row, test.id)));
}

/** Parts with one number per member, by their published points. */
function partsTest({ parts }: Condition, scope: ConditionScope): Test | null {
  if (parts.length === 0) return null;
  const bound = parts.map(({ id, missing, ...bounds }) => ({
    at: scope.source(id).index,
    missing,
    isIn: within(bounds),
  }));
  return ({ sheet }, row) =>
    bound.every((test) => {
      const column = sheet.columns[test.at] as Column;
      return meets(test, column.isPresent(row) ? column.rounded(row, 100) : undefined);
    });
}

interface BoundTest extends Pick<NumberTest, 'missing'> {
  readonly isIn: (points: number) => boolean;
}

function meets({ missing, isIn }: BoundTest, points: number | undefined): boolean {
  return points === undefined ? missing === 'holds' : isIn(points);
}

function rankTest({ rankTo }: Condition): Test | null {
  if (rankTo === null) return null;
  return ({ ranks }, row) => {
    const rank = ranks[row] as number;
    return rank > 0 && rank <= rankTo;
  };
}

function totalTest(condition: Condition): Test | null {
  const bounds = totalBounds(condition);
  return bounds === null ? null : ({ totals }, row) => bounds(totals[row] as number);
}

function starsTest(condition: Condition): Test | null {
  const bounds = starBounds(condition);
  return bounds === null ? null : ({ stars }, row) => bounds(stars[row] as number);
}

/** A number that is not there is within no bounds. */
type Bounds = (value: number) => boolean;

function totalBounds({ from, below }: Condition): Bounds | null {
  if (from === null && below === null) return null;
  return within({ from, below });
}

function starBounds({ starsFrom, starsBelow }: Condition): Bounds | null {
  if (starsFrom === null && starsBelow === null) return null;
  const least = starsFrom ?? 0;
  const edge = starsBelow ?? Number.POSITIVE_INFINITY;
  return (stars) => stars >= least && stars < edge;
}

/** Grades and the bounds of total and stars held in the years before too; a year that is not in the history ends the run. */
function yearsTest(condition: Condition): Test | null {
  const { grades, yearsRunning } = condition;
  if (yearsRunning <= 1) return null;
  const total = totalBounds(condition);
  const stars = starBounds(condition);
  return (rated, row) => {
    for (let back = 1; back < yearsRunning; back += 1) {
      const line = historyOf(subjectOf(rated, row), String(Number(rated.sheet.cycle) - back));
      if (line === null || (grades.length > 0 && !isGraded(grades, line.grade))) return false;
      if (total?.(readPoints(line.total) ?? Number.NaN) === false) return false;
      if (stars?.(line.stars ?? Number.NaN) === false) return false;
    }
    return true;
  };
}

/** The periods of the cycle in which a run comes to one of the places asked for. */
type RunPlaces = (rated: RatedRows, row: number) => readonly number[];

function runTest({ run }: Condition, scope: ConditionScope): Test | null {
  if (run === null) return null;
  const places = runPlaces(run, scope);
  return (rated, row) => places(rated, row).length > 0;
}

/** The history's periods are counted back from the cycle's first one; a period that is not due breaks the run. */
function runPlaces(run: PeriodRun, scope: ConditionScope): RunPlaces {
  const { first, last } = run;
  const isWithin = within(run);
  const source = scope.source(run.part);
  const granularity = source.shape.period ?? 'month';
  const length = PERIODS_PER_YEAR[granularity];
  return (rated, row) => {
    const column = rated.sheet.columns[source.index] as Column;
    let place = placesBefore(subjectOf(rated, row), periodText(rated.sheet.cycle, granularity, 0), isWithin);
    const found: number[] = [];
    for (let index = 0; index < length; index += 1) {
      const cell = row * length + index;
      const isIn = column.isPresent(cell) && isWithin(column.rounded(cell, 100));
      place = isIn ? place + 1 : 0;
      if (isIn && place >= first && place <= (last ?? Number.POSITIVE_INFINITY)) found.push(index);
    }
    return found;
  };
}

/** In which periods of the cycle the runs of one of the conditions stand where it asks. */
export type RunPeriods = (rated: RatedRows, row: number) => readonly string[];

/** Null where no condition asks for a run: then what follows is the whole cycle's. */
export function runPeriodsOf(when: readonly Condition[], scope: ConditionScope): RunPeriods | null {
  const runs = when.flatMap((condition) => {
    const { run } = condition;
    if (run === null) return [];
    const granularity = scope.source(run.part).shape.period ?? 'month';
    return [{ holds: allOf(condition, scope), places: runPlaces(run, scope), granularity }];
  });
  if (runs.length === 0) return null;
  return (rated, row) => {
    const periods = runs.flatMap(({ holds, places, granularity }) =>
      holds(rated, row) ? places(rated, row).map((index) => periodText(rated.sheet.cycle, granularity, index)) : [],
    );
    return [...new Set(periods)].sort();
  };
}

function placesBefore(subject: MemberEvidence, firstPeriod: string, isWithin: (points: number) => boolean): number {
  for (let back = 1; ; back += 1) {
    const total = readPoints(historyOf(subject, shiftPeriod(firstPeriod, -back))?.total);
    if (total === null || !isWithin(total)) return back - 1;
  }
}

/** So many periods of the cycle, wherever they stand. */
function timesTest({ times }: Condition, scope: ConditionScope): Test | null {
  if (times === null) return null;
  const source = scope.source(times.part);
  const length = PERIODS_PER_YEAR[source.shape.period ?? 'month'];
  const isWithin = within(times);
  return ({ sheet }, row) => {
    const column = sheet.columns[source.index] as Column;
    let count = 0;
    for (let cell = row * length; cell < (row + 1) * length; cell += 1)
      if (column.isPresent(cell) && isWithin(column.rounded(cell, 100))) count += 1;
    return count >= times.least;
  };
}

/**
 * A veto in a period that is not due changes nothing there. For the year it must stand at its end; within a shorter
 * period it once fell, whatever was lifted later.
 */
function vetoTest({ vetoed }: Condition): Test | null {
  if (vetoed === null) return null;
  const { vetoes, period } = vetoed;
  if (period === 'year') return (rated, row) => rated.vetoes[row]?.some(({ id }) => vetoes.includes(id)) === true;
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
