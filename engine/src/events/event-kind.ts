import type { Figure } from '../figure.ts';

/** What a sheet holds of each member: who came, or who paid the dues of a month in time. Never an amount. */
export type EventKeeping = 'attendance' | 'dues';

/** Came, made it up on another day (补课), on leave, absent; or paid in time, late, not at all. */
export type EventState = 'came' | 'made-up' | 'leave' | 'absent' | 'on-time' | 'late' | 'unpaid';

/** A kind of event that an organization keeps a sheet of, such as a meeting, a themed Party day or the dues of a month. */
export interface EventKind {
  readonly id: string;
  readonly name: string;
  readonly keeps: EventKeeping;
  /** The meeting of the procedure that such an event is; null where it is none. */
  readonly step: string | null;
  /** A fact of the branch that counts how many were held in the year; null where nothing does. */
  readonly counted: string | null;
  /** What is entered for whom; empty where the sheet is kept for its own sake. */
  readonly follows: readonly EventConsequence[];
  readonly clause: string;
}

/** An entry that everybody in one of these states is given. */
export interface EventConsequence {
  readonly when: readonly EventState[];
  /** An entry input, with what an entry of its kind needs. */
  readonly item: string;
  readonly level: string | null;
  /** Without a sign where the item only deducts. */
  readonly points: Figure | null;
  readonly quantity: Figure | null;
  readonly clause: string;
}

const states = {
  attendance: ['came', 'made-up', 'leave', 'absent'],
  dues: ['on-time', 'late', 'unpaid'],
} as const satisfies Readonly<Record<EventKeeping, readonly EventState[]>>;

/** The states a member can be in on such a sheet. The first is where everybody stands until somebody says otherwise. */
export function statesOf(keeps: EventKeeping): readonly [EventState, ...EventState[]] {
  return states[keeps];
}
