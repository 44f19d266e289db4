import { addDays, calendarDay, dayText, daysInMonth } from './day.ts';
import type { MemberStatus } from './evidence.ts';
import type { Problem } from './problem.ts';

/** The stages on the way into the Party, in their order: applicant activist, admission candidate, probationary, full. */
export const ADMISSION_STAGES = ['activist', 'development-target', 'probationary', 'full'] as const;

export interface StageReached {
  readonly stage: MemberStatus;
  readonly on: string;
}

/** The rules for the development of Party members, art. 8 and 10: a year's training before the next stage. */
const MONTHS_IN_STAGE: Readonly<Partial<Record<MemberStatus, number>>> = { activist: 12 };
/** Party Constitution art. 7: the probationary period is one year. */
const PROBATION_MONTHS = 12;
/** Party Constitution art. 7: it is extended by not less than half a year and not more than one year. */
export const EXTENSION_MONTHS = { least: 6, most: 12 };

/** What stands against reaching a stage on a day; nothing is skipped and nobody goes back. */
export function stageProblems(
  present: { readonly stage: MemberStatus; readonly since: string | null },
  next: StageReached,
  probation: Probation | null,
): readonly Problem[] {
  const expected = ADMISSION_STAGES[ADMISSION_STAGES.indexOf(present.stage) + 1];
  if (next.stage !== expected) {
    return [{ code: 'stage.not-next', facts: { stage: next.stage, present: present.stage, next: expected ?? null } }];
  }
  const months = MONTHS_IN_STAGE[present.stage];
  const earliest = present.since === null || months === undefined ? null : monthsLater(present.since, months);
  if (earliest !== null && next.on < earliest) {
    return [{ code: 'stage.too-early', facts: { stage: next.stage, on: next.on, earliest } }];
  }
  if (next.stage === 'full' && probation !== null && next.on < probationEnd(probation)) {
    return [{ code: 'stage.probation-not-over', facts: { on: next.on, earliest: probationEnd(probation) } }];
  }
  return [];
}

export interface Probation {
  readonly since: string;
  /** Last day of an extension; null where there was none. */
  readonly extendedTo: string | null;
}

/** The day on which a probation is over: it is decided then, not before, and by people (转正). */
export function probationEnd({ since, extendedTo }: Probation): string {
  return extendedTo === null ? monthsLater(since, PROBATION_MONTHS) : addDays(extendedTo, 1);
}

/** What stands against extending a probation to a day: once only, and by half a year to a year (Party Constitution art. 7). */
export function extensionProblems(probation: Probation, untilOn: string): readonly Problem[] {
  if (probation.extendedTo !== null) {
    return [{ code: 'probation.extended-already', facts: { untilOn: probation.extendedTo } }];
  }
  const end = probationEnd(probation);
  const least = addDays(monthsLater(end, EXTENSION_MONTHS.least), -1);
  const most = addDays(monthsLater(end, EXTENSION_MONTHS.most), -1);
  if (untilOn >= least && untilOn <= most) return [];
  return [{ code: 'probation.extension-out-of-range', facts: { untilOn, least, most } }];
}

/** The same day so many months later; the last of the month where that month is shorter. */
export function monthsLater(day: string, months: number): string {
  const { year, month, day: date } = calendarDay(day);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dayText(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}
