import { isDay } from '../day.ts';
import type { Problem } from '../problem.ts';
import { type EventKeeping, type EventState, statesOf } from './event-kind.ts';

/** One member's line on a sheet. */
export interface EventLine {
  readonly memberId: string;
  readonly state: EventState;
  /** The day on which it was made up; null in every other state. */
  readonly madeUpOn: string | null;
}

export interface EventSheet {
  readonly keeps: EventKeeping;
  readonly on: string;
  readonly lines: readonly EventLine[];
}

export interface SheetCircumstances {
  readonly today: string;
  /** Everybody who is due on the day of the event, with the names people know them by. */
  readonly due: readonly { readonly id: string; readonly name: string }[];
}

/** Everything wrong with a sheet: the days, and that everybody who is due stands on it once. */
export function sheetProblems(
  { keeps, on, lines }: EventSheet,
  { today, due }: SheetCircumstances,
): readonly Problem[] {
  if (!isDay(on)) return [{ code: 'event.not-a-day', facts: { on } }];
  if (on > today) return [{ code: 'event.in-future', facts: { on, today } }];
  const byMember = Map.groupBy(lines, ({ memberId }) => memberId);
  const ids = new Set(due.map(({ id }) => id));
  const strangers = lines.filter(({ memberId }) => !ids.has(memberId));
  return [
    ...(strangers.length === 0 ? [] : [{ code: 'event.not-due', facts: { count: strangers.length, on } }]),
    ...due.flatMap(({ id, name: member }): readonly Problem[] => {
      const [line, ...others] = byMember.get(id) ?? [];
      if (line === undefined) return [{ code: 'event.member-missing', facts: { member } }];
      if (others.length > 0) return [{ code: 'event.member-twice', facts: { member } }];
      return lineProblems(line, { keeps, on, today, member });
    }),
  ];
}

interface LineCircumstances {
  readonly keeps: EventKeeping;
  readonly on: string;
  readonly today: string;
  readonly member: string;
}

function lineProblems({ state, madeUpOn }: EventLine, at: LineCircumstances): readonly Problem[] {
  const { keeps, on, today, member } = at;
  if (!statesOf(keeps).includes(state)) return [{ code: 'event.state-unknown', facts: { member, state } }];
  if (state !== 'made-up') return madeUpOn === null ? [] : [{ code: 'event.made-up-unasked', facts: { member } }];
  if (madeUpOn === null || !isDay(madeUpOn)) return [{ code: 'event.made-up-day-missing', facts: { member } }];
  const isWithin = madeUpOn >= on && madeUpOn <= today;
  return isWithin ? [] : [{ code: 'event.made-up-day', facts: { member, on, today } }];
}

export interface EventCounts {
  readonly due: number;
  /** Who came on the day, or paid in time. */
  readonly present: number;
}

/** How many were due, and how many came; who made it up later was not there. */
export function countsOf(lines: readonly Pick<EventLine, 'state'>[]): EventCounts {
  const present = lines.filter(({ state }) => state === 'came' || state === 'on-time').length;
  return { due: lines.length, present };
}
