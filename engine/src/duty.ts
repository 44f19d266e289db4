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
  const waitsFor = beforeOf(procedure, step, period).filter((key) => !done.has(key));
  const isDone = done.has(`${step.id}:${period}`);
  const state = isDone
    ? 'done'
    : stateOf({ today, dueOn, opensOn: opensOn(step, period), isFree: waitsFor.length === 0 });
  const { id, name, kind, actor } = step;
  return { step: id, name, kind, actor, period, dueOn, state, waitsFor: isDone ? [] : waitsFor };
}

/** The steps of the same period, or of the shorter periods within it, that must be done first. */
function beforeOf(procedure: readonly ProcedureStep[], step: ProcedureStep, period: string): readonly string[] {
  const { from, to } = periodBounds(period);
  return step.after.flatMap((id) => {
    const before = procedure.find((other) => other.id === id);
    if (before === undefined) return [];
    return periodsOf(period.slice(0, 4), before.cadence)
      .filter((other) => periodBounds(other).from >= from && periodBounds(other).to <= to)
      .map((other) => `${id}:${other}`);
  });
}

/** A step due after its period opens when the period has ended; one due within it, with the due month. */
function opensOn(step: ProcedureStep, period: string): string {
  const { to } = periodBounds(period);
  return step.due.monthsAfter > 0 ? addDays(to, -6) : `${to.slice(0, 7)}-01`;
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
