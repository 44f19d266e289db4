import { monthBefore } from '../calendar.ts';
import type { Member } from '../evidence.ts';
import { compare, decimal, type Fraction, hundredths, meanOf, sumOf, zero } from '../fraction.ts';
import { historyTotal } from '../history.ts';
import { points } from '../order.ts';
import type { Reader } from '../reader.ts';
import { type Row, systemOf } from '../system.ts';

const CONTENTS = ['study', 'life', 'obligations', 'rights', 'work', 'discipline', 'volunteer'];
const PASS = '60';

export const sichuanMonthly = systemOf({
  id: 'sichuan-monthly',
  member: (reader, { member, months }) => {
    const items = isLeader(member) ? [...CONTENTS, 'leadership'] : CONTENTS;
    const complete = months.flatMap((month) => {
      const scores = scoresOf(reader, { member, items, month });
      return scores === null ? [] : [{ month, scores }];
    });
    const parts: Record<string, Fraction | null> = {};
    items.forEach((item, index) => {
      // «year = mean of the months», exact ones; item by item this is the same sum.
      parts[item] = meanOf(complete.map(({ scores }) => scores[index] ?? null));
    });
    return { parts, periods: Object.fromEntries(complete.map(({ month, scores }) => [month, sumOf(scores)])) };
  },
  finish: (row) => ({ outcomes: outcomesOf(row) }),
  branch: (_reader, rows) => ({
    total: null,
    stars: null,
    grade: null,
    outcomes: branchOutcomes(rows),
    factors: {},
    periods: {},
  }),
});

/** «role `leader` or `secretary` makes a leader» */
function isLeader({ roles = [] }: Member): boolean {
  return roles.includes('leader') || roles.includes('secretary');
}

interface MonthOf {
  readonly member: Member;
  readonly items: readonly string[];
  readonly month: string;
}

/** «veto `organizational-handling` makes its month 0»; null where an item of the month is missing. */
function scoresOf(reader: Reader, { member, items, month }: MonthOf): Fraction[] | null {
  const scores = items.map((item) => reader.score(item, 'branch', month));
  if (isHandled(member, month)) return items.map(() => zero);
  const present = scores.filter((score) => score !== null);
  return present.length < scores.length ? null : present;
}

function isHandled(member: Member, month: string): boolean {
  return (member.vetoes ?? []).some(({ veto, on }) => veto === 'organizational-handling' && on.startsWith(month));
}

/** «rank ≤ 3 in the branch by year points `excellent-eligible`», all tied at rank 3 let in, and the runs. */
function outcomesOf(row: Row): string[] {
  const outcomes = row.rank !== null && row.rank <= 3 ? ['excellent-eligible'] : [];
  for (const month of row.months) {
    const running = runEndingIn(row, month);
    if (running === 1) outcomes.push('secretary-talk');
    if (running === 2) outcomes.push('committee-interview');
    if (running >= 3) outcomes.push('disposition');
  }
  return outcomes;
}

/** «A run may come across the year's end (the history's months count); a month not due breaks it.» */
function runEndingIn(row: Row, month: string): number {
  const isWithin = month.startsWith(row.months[0]?.slice(0, 4) ?? '');
  const past = historyTotal(row.member, month);
  const isBelow = isWithin
    ? row.months.includes(month) && isBelowPass(row.periods[month])
    : past !== null && compare(past, decimal(PASS)) < 0;
  return isBelow ? 1 + runEndingIn(row, monthBefore(month)) : 0;
}

/** A month's published points are compared. */
function isBelowPass(month: Fraction | undefined): boolean {
  return month !== undefined && hundredths(month) < points(PASS);
}

function branchOutcomes(rows: readonly Row[]): string[] {
  const outcomes: string[] = [];
  const rated = rows.filter((row) => row.standing === 'rated');
  const totals = rated.flatMap(({ total }) => (total === null ? [] : [total]));
  const below = totals.filter((total) => total < points(PASS)).length;
  // «≥ 30 % of the branch's rated members with year mean below the pass line»
  if (totals.length > 0 && below * 10 >= totals.length * 3) outcomes.push('not-five-good', 'secretary-not-eligible');
  // «a due month at 0 through organizational handling → `leader-explains`»
  if (rated.some(({ member, months }) => months.some((month) => isHandled(member, month)))) {
    outcomes.push('leader-explains');
  }
  // «any due month at 0 → `secretary-explains`»
  const isZero = (month: Fraction) => hundredths(month) === 0n;
  if (rated.some(({ periods }) => Object.values(periods).some(isZero))) outcomes.push('secretary-explains');
  return outcomes.toSorted();
}
