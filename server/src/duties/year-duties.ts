import { type Duty, dutiesOf } from '@xianfeng/engine';
import type { BranchYear } from '../cycles/branch-year.ts';
import { type DoneStep, doneSteps, type YearRecords } from '../steps/done.ts';

export interface DatedDuty extends Duty {
  readonly doneOn: string | null;
}

/** A branch's duties of one year, in the order they fall due. */
export function yearDuties(year: BranchYear, records: YearRecords, ask: AskDuties): readonly DatedDuty[] {
  const done = doneSteps(year.plan, records);
  // Of several records of one step the first counts.
  const doneOn = new Map(done.toReversed().map(({ step, period, on }) => [`${step}:${period}`, on]));
  return ask(year, { done, owed: records.owed }).map((duty) => ({
    ...duty,
    doneOn: doneOn.get(`${duty.step}:${duty.period}`) ?? null,
  }));
}

interface YearAsked {
  readonly done: readonly DoneStep[];
  readonly owed: YearRecords['owed'];
}

/** What the engine says is due in a year of which these steps are done. */
type AskDuties = (year: BranchYear, asked: YearAsked) => readonly Duty[];

/** Branches that have done the same steps under the same scheme owe the same: the engine is asked once for all of them. */
export function openDuties(today: string): AskDuties {
  const answers = new Map<string, readonly Duty[]>();
  return ({ plan, version, cycle }, { done, owed }) => {
    const key = `${version.id} ${cycle} ${owed.join(' ')} ${done.map(({ step, period }) => `${step}:${period}`).join(' ')}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = dutiesOf(plan, { cycle, today, done, owed });
    answers.set(key, answer);
    return answer;
  };
}
