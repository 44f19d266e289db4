import { quartersDue, yearBefore } from '../calendar.ts';
import { compare, decimal, type Fraction, sumOf } from '../fraction.ts';
import { historyTotal } from '../history.ts';
import { points } from '../order.ts';
import { type RatedRow, systemOf } from '../system.ts';

const ASPECTS = [
  'meetings',
  'dues',
  'commitments',
  'study',
  'duty',
  'discipline',
  'service',
  'teamwork',
  'integrity',
  'conduct',
].map((aspect) => `daily.${aspect}`);

export const prisonDedication = systemOf({
  id: 'prison-dedication',
  member: (reader, { member }, { cycle }) => {
    // «year = mean of the quarters, summed over aspects»; «Quarters not due to the member are left out.»
    const aspects = ASPECTS.map((aspect) => reader.mean(aspect, 'panel', quartersDue(member, cycle)));
    const present = aspects.filter((aspect) => aspect !== null);
    const daily: Fraction | null = present.length === ASPECTS.length ? sumOf(present) : null;
    // «Total = max(0, daily + bonus − deduction)», bonus without a cap.
    return { parts: { daily, bonus: reader.entrySum('bonus.'), deduction: reader.deducted('deduction.') } };
  },
  finish: ({ member, total }, _rows, { cycle }) => ({ outcomes: outcomesOf({ member, total }, cycle) }),
});

function outcomesOf({ member, total }: Pick<RatedRow, 'member' | 'total'>, cycle: string): string[] {
  const before = (years: number) => historyTotal(member, yearBefore(cycle, years));
  const outcomes: string[] = [];
  // «total ≥ 100 `award-eligible`»
  if (total >= points('100')) outcomes.push('award-eligible');
  // «≥ 140 three years running `reserve-cadre`»
  const isHigh = (past: Fraction | null) => past !== null && compare(past, decimal(140)) >= 0;
  if (total >= points('140') && isHigh(before(1)) && isHigh(before(2))) outcomes.push('reserve-cadre');
  // «< 50 `admonition-talk` by the branch; < 50 two years running `unqualified-case`»
  const last = before(1);
  if (total < points('50')) {
    outcomes.push('admonition-talk');
    if (last !== null && compare(last, decimal(50)) < 0) outcomes.push('unqualified-case');
  }
  // «probationary member < 100 `probation-extended`»
  if (member.status === 'probationary' && total < points('100')) outcomes.push('probation-extended');
  return outcomes;
}
