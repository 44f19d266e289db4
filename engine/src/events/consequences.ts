import { figurePoints } from '../figure.ts';
import type { Plan } from '../plan.ts';
import type { EventKind, EventState } from './event-kind.ts';

/** A member on a sheet, as the rules need to know him. */
export interface Attendee {
  readonly memberId: string;
  readonly category: string | null;
  readonly state: EventState;
}

/** An entry that a sheet gives a member, on the day of the event; ten-thousandths, points as evidence has them. */
export interface EventEntry {
  readonly memberId: string;
  readonly on: string;
  readonly item: string;
  readonly level: string | null;
  readonly points: number | null;
  readonly quantity: number | null;
}

/** What a sheet comes to under its scheme: for each member in the order of the sheet, each consequence of his state. */
export function entriesOfEvent(
  plan: Plan,
  kind: EventKind,
  { on, attendees }: { readonly on: string; readonly attendees: readonly Attendee[] },
): readonly EventEntry[] {
  return attendees.flatMap(({ memberId, category, state }) =>
    kind.follows
      .filter(({ when, item }) => when.includes(state) && isFor(plan, item, category))
      .map(({ item, level, points, quantity }) => ({
        ...{ memberId, on, item, level },
        points: points === null ? null : figurePoints(points),
        quantity: quantity === null ? null : figurePoints(quantity),
      })),
  );
}

/** An item for some categories gives nothing to the others; the sheet is for everybody. */
function isFor({ routes }: Plan, item: string, category: string | null): boolean {
  const categories = routes.entries.get(item)?.categories ?? [];
  return categories.length === 0 || (category !== null && categories.includes(category));
}

/** What stands in the ledger of a sheet: an entry with what it was given for. */
export interface StandingEventEntry extends EventEntry {
  readonly entryId: string;
}

export interface EventSettlement {
  /** Entries that the sheet asks for and that are not there. */
  readonly missing: readonly EventEntry[];
  /** Entries that are there and that the sheet does not ask for any more. */
  readonly surplus: readonly StandingEventEntry[];
}

/** The difference between what a sheet comes to and what stands; settled twice there is none. */
export function settlementOf(wanted: readonly EventEntry[], standing: readonly StandingEventEntry[]): EventSettlement {
  const left = Map.groupBy(standing, likeness);
  const missing = wanted.filter((entry) => left.get(likeness(entry))?.shift() === undefined);
  return { missing, surplus: [...left.values()].flat() };
}

function likeness({ memberId, on, item, level, points, quantity }: EventEntry): string {
  return JSON.stringify([memberId, on, item, level, points, quantity]);
}
