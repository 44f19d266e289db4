import { type Duty, dutiesOf, periodBounds } from '@xianfeng/engine';
import type { BranchYear } from '../cycles/branch-year.ts';
import { monthsDueOf, type YearMember } from '../evidence/year-members.ts';
import { type DoneStep, doneSteps, type YearRecords } from '../cycles/done.ts';

const monthsPerYear = 12;

export interface DatedDuty extends Duty {
  readonly doneOn: string | null;
}

/** A branch's duties of one year, in the order they fall due. */
export function yearDuties(year: BranchYear, records: YearRecords, { members, ask }: Situation): readonly DatedDuty[] {
  const done = doneSteps(year.plan, records);
  // Of several records of one step the first counts.
  const doneOn = new Map(done.toReversed().map(({ step, period, on }) => [`${step}:${period}`, on]));
  const months = monthsOwed(year, members);
  return ask(year, done)
    .filter(({ period }) => hasMonthOf(months, period))
    .map((duty) => ({ ...duty, doneOn: doneOn.get(`${duty.step}:${duty.period}`) ?? null }));
}

export interface Situation {
  readonly members: readonly YearMember[];
  readonly ask: AskDuties;
}

/** What the engine says is due in a year of which these steps are done. */
type AskDuties = (year: BranchYear, done: readonly DoneStep[]) => readonly Duty[];

/** Branches that have done the same steps under the same scheme owe the same: the engine is asked once for all of them. */
export function openDuties(today: string): AskDuties {
  const answers = new Map<string, readonly Duty[]>();
  return ({ plan, version, cycle }, done) => {
    const key = `${version.id} ${cycle} ${done.map(({ step, period }) => `${step}:${period}`).join(' ')}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = dutiesOf(plan, { cycle, today, done });
    answers.set(key, answer);
    return answer;
  };
}

interface Month {
  readonly from: string;
  readonly to: string;
}

/**
 * The months due for anybody: a branch that began in the middle of the year owes nothing for the months before it
 * had members.
 */
function monthsOwed({ plan }: BranchYear, members: readonly YearMember[]): readonly Month[] {
  const months = new Set<string>();
  for (const member of members) {
    // Most branches have somebody who is there all year; nobody else need be asked then.
    if (months.size === monthsPerYear) break;
    for (const month of monthsDueOf(member, plan)) months.add(month);
  }
  return [...months].map(periodBounds);
}

function hasMonthOf(months: readonly Month[], period: string): boolean {
  const { from, to } = periodBounds(period);
  return months.some((month) => month.from >= from && month.to <= to);
}
