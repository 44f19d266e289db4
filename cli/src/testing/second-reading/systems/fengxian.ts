import { lastDayOf } from '../calendar.ts';
import type { Member } from '../evidence.ts';
import { atLeast, atMost, type Fraction, fraction, over, plus, sumOf, times, zero } from '../fraction.ts';
import { bandOf } from '../order.ts';
import type { Reader } from '../reader.ts';
import { systemOf } from '../system.ts';

const COMMENDATIONS: Readonly<Record<string, number>> = { county: 2, city: 3, province: 4, nation: 5 };
const GRADES = ['unqualified', 'basically-qualified', 'qualified', 'excellent'];

export const fengxian = systemOf({
  id: 'fengxian',
  member: (reader, { months }) => ({
    parts: {
      // «`base` 20: deductions by item, not below 0»
      base: atLeast(zero, plus(fraction(20), reader.deducted('base.'))),
      tasks: tasks(reader, months),
      // «`bonus` up to 10 in all»
      bonus: atMost(fraction(10), reader.entrySum('bonus')),
      // «County level and above `commendation` on top of the 10, all added, not only the highest»
      commendation: sumOf(reader.levels('commendation').map((named) => fraction(COMMENDATIONS[named] ?? 0))),
    },
  }),
  finish: ({ member, total }) => {
    const byPoints = bandOf(
      total,
      [
        ['90', 'excellent'],
        ['80', 'qualified'],
        ['60', 'basically-qualified'],
      ],
      'unqualified',
    );
    // «Breach of law or discipline `violation` → `unqualified`.»
    const grade = (member.vetoes ?? []).some(({ veto }) => veto === 'violation') ? 'unqualified' : byPoints;
    return { grade, outcomes: outcomesOf(member, grade) };
  },
});

/** «at most 5 in January and February, 6 in the other months»; «points given ÷ sum of the due months' maxima × 70» */
function tasks(reader: Reader, months: readonly string[]): Fraction | null {
  const given: Fraction[] = [];
  const most: Fraction[] = [];
  for (const month of months) {
    const points = reader.score('tasks', 'branch', month);
    if (points === null) continue;
    given.push(points);
    most.push(fraction(['01', '02'].includes(month.slice(5)) ? 5 : 6));
  }
  return given.length === 0 ? null : times(over(sumOf(given), sumOf(most)), fraction(70));
}

function outcomesOf(member: Member, grade: string): string[] {
  const outcomes: string[] = [];
  if (grade === 'excellent') outcomes.push('honor-roll', 'city-award-eligible');
  // «`qualified`, or (whatever the grade now) risen two grades or more since the history's grade of the period that
  // ends last → `county-award-eligible`»
  if (grade === 'qualified' || rise(member, grade) >= 2) outcomes.push('county-award-eligible');
  if (grade === 'basically-qualified' || grade === 'unqualified') outcomes.push('no-awards');
  if (grade === 'unqualified') outcomes.push('help-list');
  return outcomes;
}

function rise(member: Member, grade: string): number {
  const graded = (member.history ?? []).filter((line) => line.grade != null);
  const last = graded.toSorted((left, right) => (lastDayOf(left.period) < lastDayOf(right.period) ? 1 : -1))[0];
  return last?.grade == null ? 0 : GRADES.indexOf(grade) - GRADES.indexOf(last.grade);
}
