import { type Duty, dutiesOf, periodBounds, periodsOf } from '@xianfeng/engine';
import type { BranchYear } from '../cycles/branch-year.ts';
import { isDueIn, type YearMember } from '../evidence/year-members.ts';
import { doneSteps, type YearRecords } from './done.ts';

export interface DatedDuty extends Duty {
  readonly doneOn: string | null;
}

/** A branch's duties of one year, in the order they fall due. */
export function yearDuties(
  year: BranchYear,
  records: YearRecords,
  { members, today }: Situation,
): readonly DatedDuty[] {
  const done = doneSteps(year.plan, records);
  return dutiesOf(year.plan, { cycle: year.cycle, today, done })
    .filter((duty) => canBeRecorded(duty) && isDueForAnybody(year, members, duty.period))
    .map((duty) => ({
      ...duty,
      doneOn: done.find(({ step, period }) => step === duty.step && period === duty.period)?.on ?? null,
    }));
}

export interface Situation {
  readonly members: readonly YearMember[];
  readonly today: string;
}

/** A half-year appraisal leaves a record of words, which has no place here yet; a duty nobody can finish is none. */
function canBeRecorded({ kind }: Duty): boolean {
  return kind !== 'appraisal';
}

/** A branch that began in the middle of the year owes nothing for the months before it had members. */
function isDueForAnybody({ plan, cycle }: BranchYear, members: readonly YearMember[], period: string): boolean {
  const { from, to } = periodBounds(period);
  return periodsOf(cycle, 'month')
    .filter((month) => periodBounds(month).from >= from && periodBounds(month).to <= to)
    .some((month) => members.some((member) => isDueIn(member, plan, month)));
}
