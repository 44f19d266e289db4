import { entriesOfEvent, type EventKind, type EventState, type Plan } from '@xianfeng/engine';
import type { EventLineRow, EventSheetRow, NewLedgerEntry } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { county } from './county.ts';
import { dayOf, demoYear, morningOf } from './days.ts';
import type { PlacedBranch, PlacedCounty, SchemePlans, Stay } from './placed.ts';

/** Months in which the demo's branches held an event of each kind; dues are kept for the last two. */
const months = { attendance: [3, 6, 9, 10], dues: [9, 10] } as const;
/** Kinds of events do not all fall on one day. */
const dayOfKind = (at: number): number => 6 + 6 * (at % 4);

/** Members in a thousand who were not there, each state by itself. */
const exceptions = {
  attendance: [
    ['absent', 25],
    ['leave', 60],
    ['made-up', 15],
  ],
  dues: [
    ['unpaid', 4],
    ['late', 20],
  ],
} as const satisfies Readonly<Record<EventKind['keeps'], readonly (readonly [EventState, number])[]>>;

export interface EventsMaking {
  readonly chance: Chance;
  readonly newId: () => string;
  readonly plans: SchemePlans;
}

/** Settled sheets, and the entries that stand in the ledger for them. */
export interface PlannedEvents {
  readonly sheets: readonly Omit<EventSheetRow, 'committee_id'>[];
  readonly lines: readonly Omit<EventLineRow, 'committee_id'>[];
  readonly entries: readonly NewLedgerEntry[];
}

/** Sheets of events in the branch with the demo's accounts, and wherever points follow from them. */
export function planEvents(making: EventsMaking, { branches }: PlacedCounty): PlannedEvents {
  const planned = branches.flatMap((branch) => {
    const plan = making.plans.get(branch.plan.scheme);
    const kinds = plan?.scheme.events ?? [];
    const isKept = branch.plan.isOwn || kinds.some(({ follows }) => follows.length > 0);
    if (plan === undefined || !isKept) return [];
    return kinds.flatMap((kind, at) =>
      months[kind.keeps].map((month) =>
        planSheet(making, { branch, plan, kind, on: dayOf(demoYear, month, dayOfKind(at)) }),
      ),
    );
  });
  return {
    sheets: planned.map(({ sheet }) => sheet),
    lines: planned.flatMap(({ lines }) => lines),
    entries: planned.flatMap(({ entries }) => entries),
  };
}

interface EventPlace {
  readonly branch: PlacedBranch;
  readonly plan: Plan;
  readonly kind: EventKind;
  readonly on: string;
}

function planSheet({ chance, newId }: EventsMaking, { branch, plan, kind, on }: EventPlace) {
  const id = newId();
  const month = Number(on.slice(5, 7));
  const title = county.eventTitle.replace('{{month}}', String(month)).replace('{{kind}}', kind.name);
  const settled = { recorded_by: branch.secretaryId, recorded_at: morningOf(on, 480), settled_by: branch.secretaryId };
  const stands = branch.stays
    .filter((stay) => isDue(stay, plan, on))
    .map((stay) => ({ stay, state: stateOf(chance, kind, stay.personId === branch.secretaryId) }));
  const attendees = stands.map(({ stay, state }) => ({ memberId: stay.personId, category: stay.category, state }));
  return {
    sheet: {
      ...{ id, cycle_id: branch.cycleId, kind: kind.id, held_on: on, title, place: null, words: null },
      ...{ state: 'settled' as const, revision: 1, ...settled, settled_on: on },
      ...{ withdrawn_on: null, withdrawn_by: null, withdrawn_reason: null, import_id: null },
    },
    lines: stands.map(({ stay, state }) => ({
      ...{ id: newId(), sheet_id: id, person_id: stay.personId, state, made_up_on: state === 'made-up' ? on : null },
    })),
    entries: entriesOfEvent(plan, kind, { on, attendees }).map((entry): NewLedgerEntry => {
      const input = plan.scheme.inputs.entries.find((each) => each.id === entry.item);
      const isDeducted = input?.sign === 'deducts' && entry.points !== null;
      return {
        ...{ id: newId(), cycle_id: branch.cycleId, subject_id: entry.memberId, item: entry.item },
        ...{ points: isDeducted ? -(entry.points ?? 0) : entry.points, level: entry.level, quantity: entry.quantity },
        ...{ occurred_on: on, counts_on: on, recorded_at: morningOf(on, 480), recorded_by: branch.secretaryId },
        ...{ clause: input?.clause ?? '', document: null, note: title, reverses_id: null },
        cause: `event:${id}:1:${entry.memberId}:${entry.item}`,
      };
    }),
  };
}

function isDue({ person, from, to }: Stay, { scheme }: Plan, on: string): boolean {
  const isRated = scheme.rated.includes(person.status) || scheme.ratedApart.includes(person.status);
  return isRated && person.exempt === null && from <= on && (to === null || to >= on);
}

function stateOf(chance: Chance, { keeps }: EventKind, isSecretary: boolean): EventState {
  const found = exceptions[keeps].find(([, perThousand]) => chance.happens(perThousand));
  const [usual] = keeps === 'dues' ? (['on-time'] as const) : (['came'] as const);
  return found === undefined || isSecretary ? usual : found[0];
}
