import type { EventSheetView } from '@xianfeng/contract';
import { type EventKeeping, type EventState, type NameLine, statesOf } from '@xianfeng/engine';

/** Where one member stands on a sheet that is being kept. */
export interface DraftLine {
  readonly state: EventState;
  readonly madeUpOn: string | null;
}

/** Somebody's line where it is not what everybody begins with; by member. */
export type DraftLines = ReadonlyMap<string, DraftLine>;

/** Exceptions are what people tick: everybody else stands where all begin. */
export function lineOf(lines: DraftLines, keeps: EventKeeping, memberId: string): DraftLine {
  const line = lines.get(memberId);
  const [first] = statesOf(keeps);
  return line !== undefined && statesOf(keeps).includes(line.state) ? line : { state: first, madeUpOn: null };
}

/** The day a make-up has until somebody says another. */
export function withState(lines: DraftLines, memberId: string, state: EventState, today: string): DraftLines {
  return new Map(lines).set(memberId, { state, madeUpOn: state === 'made-up' ? today : null });
}

export function withMadeUpDay(lines: DraftLines, memberId: string, madeUpOn: string): DraftLines {
  return new Map(lines).set(memberId, { state: 'made-up', madeUpOn });
}

export function linesOf(sheet: EventSheetView): DraftLines {
  return new Map(sheet.lines.map(({ memberId, state, madeUpOn }) => [memberId, { state, madeUpOn }]));
}

export interface ListFilling {
  readonly keeps: EventKeeping;
  readonly members: readonly string[];
  /** What the people on the list did, where their line does not say it itself. */
  readonly state: EventState;
  readonly today: string;
}

/**
 * A list of those who came says of everybody else that he was not there, and one of those who paid that he did not; any
 * other list says nothing of those who are not on it.
 */
export function withList(lines: DraftLines, found: readonly NameLine[], filling: ListFilling): DraftLines {
  const { keeps, members, state, today } = filling;
  const states = statesOf(keeps);
  const [first] = states;
  const rest = states.at(-1) ?? first;
  let filled = lines;
  if (state === first) for (const id of members) filled = withState(filled, id, rest, today);
  for (const line of found)
    if (line.outcome === 'found') filled = withState(filled, line.memberId, line.state ?? state, today);
  return filled;
}

/** How many stand in each state, in the order of the states. */
export function countsOfStates(
  lines: DraftLines,
  keeps: EventKeeping,
  members: readonly string[],
): readonly (readonly [EventState, number])[] {
  const counts = new Map<EventState, number>(statesOf(keeps).map((state) => [state, 0]));
  for (const id of members) {
    const { state } = lineOf(lines, keeps, id);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts];
}
