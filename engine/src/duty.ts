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
  readonly done: Iterable<{ readonly step: string; readonly period: string }>;
}

const DUE_SOON_DAYS = 3;

/** Every duty of the cycle, in the order they fall due. A lapsed day raises a duty, it never decides one. */
export function dutiesOf(
  plan: { readonly scheme: { readonly procedure: readonly ProcedureStep[] } },
  question: DutyQuestion,
): readonly Duty[] {
  const { procedure } = plan.scheme;
  const done = new Set([...question.done].map(({ step, period }) => `${step}:${period}`));
  const duties = procedure.flatMap((step) =>
    periodsOf(question.cycle, step.cadence).map((period) =>
      dutyOf(procedure, step, { period, today: question.today, done }),
    ),
  );
  return duties.sort((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0));
}

interface Situation {
  readonly period: string;
  readonly today: string;
  readonly done: ReadonlySet<string>;
}

function dutyOf(procedure: readonly ProcedureStep[], step: ProcedureStep, { period, today, done }: Situation): Duty {
  const dueOn = dueDay(period, step.due);
  const waitsFor = keysBefore(procedure, step, period).filter((key) => !done.has(key));
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

/** The steps of the same period, or of the shorter periods within it, that must be done first. */
export function stepsBefore(procedure: readonly ProcedureStep[], { step, period }: StepPlace): readonly StepPlace[] {
  const { from, to } = periodBounds(period);
  const after = procedure.find(({ id }) => id === step)?.after ?? [];
  return after.flatMap((id) => {
    const before = procedure.find((other) => other.id === id);
    if (before === undefined) return [];
    // A step of a longer period, such as the year's rules, is done once for all the periods within it.
    return periodsOf(period.slice(0, 4), before.cadence)
      .filter((other) => {
        const bounds = periodBounds(other);
        return (bounds.from >= from && bounds.to <= to) || (bounds.from <= from && bounds.to >= to);
      })
      .map((other) => ({ step: id, period: other }));
  });
}

/** Those of the steps done that could not have been done without this one. */
export function stepsBuiltUpon(
  procedure: readonly ProcedureStep[],
  place: StepPlace,
  done: readonly StepPlace[],
): readonly StepPlace[] {
  return done.filter((later) =>
    stepsBefore(procedure, later).some(({ step, period }) => step === place.step && period === place.period),
  );
}

function keysBefore(procedure: readonly ProcedureStep[], { id }: ProcedureStep, period: string): readonly string[] {
  return stepsBefore(procedure, { step: id, period }).map((before) => `${before.step}:${before.period}`);
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
