import {
  addDays,
  dayText,
  daysInMonth,
  periodBounds,
  periodsOf,
  readDay,
  readPeriod,
  type CalendarDay,
} from './day.ts';
import type { DueDay, ProcedureStep } from './scheme.ts';

/** waiting: a step before it is not done, or its period has not ended; due-soon: within the last days. */
export type DutyState = 'waiting' | 'open' | 'due-soon' | 'overdue' | 'done';

/** One step of the procedure for one period. */
export interface Duty {
  readonly step: string;
  readonly name: string;
  readonly kind: ProcedureStep['kind'];
  readonly actor: ProcedureStep['actor'];
  readonly period: string;
  readonly dueOn: string;
  readonly state: DutyState;
  /** Steps and periods it waits for, e.g. `monthly-scoring:2026-03`. */
  readonly waitsFor: readonly string[];
}

export interface DutyQuestion {
  readonly cycle: string;
  readonly today: string;
  readonly done: Iterable<StepPlace>;
  /** Months due for anybody: a period without any of them has no duties, and nothing waits for its steps. */
  readonly owed: readonly string[];
}

/** What is due within these days is told as near. */
export const DUE_SOON_DAYS = 3;

/** Every duty of the cycle, in the order they fall due. A lapsed day raises a duty, it never decides one. */
export function dutiesOf(
  plan: { readonly scheme: { readonly procedure: readonly ProcedureStep[] } },
  question: DutyQuestion,
): readonly Duty[] {
  const { procedure } = plan.scheme;
  const { cycle, today, owed } = question;
  const done = new Set([...question.done].map(({ step, period }) => `${step}:${period}`));
  const duties = procedure.flatMap((step) =>
    owedPeriods(cycle, step, owed).map((period) => dutyOf(procedure, step, { period, today, done, owed })),
  );
  return duties.sort((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0));
}

interface Situation {
  readonly period: string;
  readonly today: string;
  readonly done: ReadonlySet<string>;
  readonly owed: readonly string[];
}

function dutyOf(procedure: readonly ProcedureStep[], step: ProcedureStep, situation: Situation): Duty {
  const { period, today, done, owed } = situation;
  const dueOn = dueDay(period, step.due);
  const waitsFor = stepsBefore(procedure, { step: step.id, period }, owed)
    .map((before) => `${before.step}:${before.period}`)
    .filter((key) => !done.has(key));
  const isDone = done.has(`${step.id}:${period}`);
  const state = isDone
    ? 'done'
    : stateOf({ today, dueOn, opensOn: opensOn(step, period), isFree: waitsFor.length === 0 });
  const { id, name, kind, actor } = step;
  return { step: id, name, kind, actor, period, dueOn, state, waitsFor: isDone ? [] : waitsFor };
}

/** A step of a procedure for one period. */
export interface StepPlace {
  readonly step: string;
  readonly period: string;
}

/**
 * The steps of the same period, or of the shorter periods within it, that must be done first. A branch that began in the
 * middle of the year owes none for the time before it had members.
 *
 * @param owed Months due for anybody, `2026-03`.
 */
export function stepsBefore(
  procedure: readonly ProcedureStep[],
  { step, period }: StepPlace,
  owed: readonly string[],
): readonly StepPlace[] {
  const { from, to } = periodBounds(period);
  const after = procedure.find(({ id }) => id === step)?.after ?? [];
  return after.flatMap((id) => {
    const before = procedure.find((other) => other.id === id);
    if (before === undefined) return [];
    // A step of a longer period, such as the year's rules, is done once for all the periods within it.
    return owedPeriods(period.slice(0, 4), before, owed)
      .filter((other) => {
        const bounds = periodBounds(other);
        return (bounds.from >= from && bounds.to <= to) || (bounds.from <= from && bounds.to >= to);
      })
      .map((other) => ({ step: id, period: other }));
  });
}

/** The periods of a step that have a month due for anybody. */
function owedPeriods(cycle: string, { cadence }: ProcedureStep, owed: readonly string[]): readonly string[] {
  return periodsOf(cycle, cadence).filter((period) => {
    const { from, to } = periodBounds(period);
    return owed.some((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
  });
}

/** Those of the steps done that could not have been done without this one. */
export function stepsBuiltUpon(
  procedure: readonly ProcedureStep[],
  place: StepPlace,
  { done, owed }: Pick<DutyQuestion, 'owed'> & { readonly done: readonly StepPlace[] },
): readonly StepPlace[] {
  return done.filter((later) =>
    stepsBefore(procedure, later, owed).some(({ step, period }) => step === place.step && period === place.period),
  );
}

/** A step due after its period opens when the period has ended; one due within it, with the due month. */
function opensOn(step: ProcedureStep, period: string): string {
  if (step.due.monthsAfter > 0) return addDays(periodBounds(period).to, -6);
  return `${dueDay(period, step.due).slice(0, 7)}-01`;
}

function stateOf({
  today,
  dueOn,
  opensOn: opens,
  isFree,
}: {
  today: string;
  dueOn: string;
  opensOn: string;
  isFree: boolean;
}): DutyState {
  if (today > dueOn) return 'overdue';
  if (!isFree || today < opens) return 'waiting';
  return addDays(today, DUE_SOON_DAYS) >= dueOn ? 'due-soon' : 'open';
}

/** The due day of a period; the 31st of a shorter month is its last day. */
export function dueDay(period: string, due: DueDay): string {
  if (readPeriod(period) === null) throw new RangeError(`Not a period: ${period}; callers check input before.`);
  const last = readDay(periodBounds(period).to) as CalendarDay;
  const months = last.year * 12 + last.month - 1 + due.monthsAfter;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayText(year, month, Math.min(due.day, daysInMonth(year, month)));
}
