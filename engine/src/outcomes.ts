import type { Plan } from './compile.ts';
import { periodBounds } from './day.ts';
import type { HistoryEvidence, MemberEvidence } from './evidence.ts';
import { readPoints } from './exact.ts';
import { figurePoints } from './figure.ts';
import type { Condition } from './scheme.ts';

/** One rated member, as the conditions see it. */
export interface RatedMember {
  readonly member: MemberEvidence;
  /** Published total, ten-thousandths. */
  readonly total: number;
  readonly grade: string | null;
  readonly cycle: string;
}

/** The outcomes of which one condition holds, sorted. */
export function outcomesOf(plan: Plan, rated: RatedMember): readonly string[] {
  const { outcomes, rating } = plan.scheme;
  const order = rating.grades.map(({ grade }) => grade);
  return outcomes
    .filter(({ when }) => when.some((condition) => holds(condition, rated, order)))
    .map(({ id }) => id)
    .sort();
}

function holds(condition: Condition, rated: RatedMember, order: readonly string[]): boolean {
  const { grades, statuses, risenBy } = condition;
  if (grades.length > 0 && (rated.grade === null || !grades.includes(rated.grade))) return false;
  if (statuses.length > 0 && !statuses.includes(rated.member.status ?? 'full')) return false;
  if (risenBy !== null && gradesRisen(rated, order) < risenBy) return false;
  return isWithin(condition, rated.total) && hasRun(condition, rated);
}

function isWithin({ from, below }: Condition, total: number): boolean {
  const least = from === null ? Number.NEGATIVE_INFINITY : (figurePoints(from) ?? Number.POSITIVE_INFINITY);
  const edge = below === null ? Number.POSITIVE_INFINITY : (figurePoints(below) ?? Number.NEGATIVE_INFINITY);
  return total >= least && total < edge;
}

/** A year without a total in the history ends the run. */
function hasRun(condition: Condition, { member, cycle }: RatedMember): boolean {
  for (let back = 1; back < condition.yearsRunning; back += 1) {
    const period = String(Number(cycle) - back);
    const total = readPoints(member.history?.find((line) => line.period === period)?.total);
    if (total === null || !isWithin(condition, total)) return false;
  }
  return true;
}

/** How many grades better than the last one known; 0 or less where none is known. */
function gradesRisen({ member, grade }: RatedMember, order: readonly string[]): number {
  const last = lastGraded(member.history ?? []);
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
