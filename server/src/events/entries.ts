import {
  decimalFromPoints,
  type EventEntry,
  entriesOfEvent,
  done,
  type Problem,
  refused,
  type Result,
  settlementOf,
  type StandingEventEntry,
} from '@xianfeng/engine';
import type { EventLineRow, EventSheetRow, LedgerEntryRow, Transaction } from '@xianfeng/store';
import { closedProblems } from '../closed-periods/closed.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { checkEvidence, memberHead, withFacts } from '../evidence/check.ts';
import { eventCause } from '../evidence/event-cause.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { unreversedEntries } from '../evidence/standing-entries.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';
import { newEntry } from '../ledger/new-entry.ts';
import { eventKindOf } from './kinds.ts';

/** What stands in the ledger of a sheet, as evidence would give it. */
export async function standingOfSheet(
  tx: Transaction,
  { cycleId, plan }: BranchYear,
  { id }: Pick<EventSheetRow, 'id'>,
): Promise<readonly StandingEventEntry[]> {
  const deducted = new Set(plan.scheme.inputs.entries.flatMap((input) => (input.sign === 'deducts' ? [input.id] : [])));
  // One that waits for its review is there as well: settled again, it is not entered twice.
  const entries = unreversedEntries(await tx.ledger.ofCycle(cycleId));
  const own = entries.filter(({ cause }) => cause.startsWith(eventCause(id)));
  return own.map((row) => standingOf(row, deducted.has(row.item)));
}

function standingOf(row: LedgerEntryRow, isDeducted: boolean): StandingEventEntry {
  return {
    ...{ entryId: row.id, memberId: row.subject_id, on: row.occurred_on, item: row.item, level: row.level },
    points: row.points !== null && isDeducted ? -row.points : row.points,
    quantity: row.quantity,
  };
}

export interface Settling {
  readonly caller: Caller;
  readonly year: BranchYear;
  readonly row: EventSheetRow;
  /** The lines as they were, where the sheet was kept before. */
  readonly before: readonly Pick<EventLineRow, 'person_id' | 'state'>[];
  /** Nobody where the sheet is taken back. */
  readonly lines: readonly Pick<EventLineRow, 'person_id' | 'state'>[];
  /** Why entries are reversed; only a sheet that was settled before has any. */
  readonly reason: string;
}

/**
 * Brings the ledger to what a sheet comes to: what is missing is entered, what is there and not asked for any more is
 * reversed. Who came is no matter of judgment, so that whoever keeps the sheet may stand on it.
 */
export async function settleEntries(tx: Transaction, context: Context, settling: Settling): Promise<Result<null>> {
  const { caller, year, row, lines, reason } = settling;
  const members = new Map((await yearMembers(tx, year)).map((member) => [member.id, member]));
  const refusals = await refusedOfSheet(tx, year, settling);
  const wanted = wantedEntries(year, row, { lines, members }).filter(
    ({ memberId, item }) => !refusals.has(`${memberId} ${item}`),
  );
  const { missing, surplus } = settlementOf(wanted, await standingOfSheet(tx, year, row));
  for (const personId of new Set([...missing, ...surplus].map(({ memberId }) => memberId))) {
    const held = await holdCard(tx, { branchId: year.branch.id, year: year.year, personId });
    if (!held.ok) return held;
  }
  const problems = [
    ...(await closedDays(tx, year, { row, days: [...missing, ...surplus].map(({ on }) => on), context })),
    ...entryProblems(year, missing, members),
  ];
  if (problems.length > 0) return refused(...problems);
  for (const { entryId } of surplus) {
    const reversed = await tx.ledger.reverse(entryId, {
      ...{ id: context.newId(), occurred_on: context.clock.today(), recorded_at: context.clock.now() },
      ...{ recorded_by: caller.personId, note: reason },
    });
    if (!reversed.ok) return reversed;
  }
  const rows = await tx.ledger.append(
    missing.map((entry) => {
      const cause = `${eventCause(row.id)}${row.revision}:${entry.memberId}:${entry.item}`;
      const { memberId: subjectId, on: occurredOn, item } = entry;
      const appending = {
        ...{ id: context.newId(), branchId: year.branch.id, subjectId, item, occurredOn, document: null },
        ...{ level: entry.level ?? undefined, points: decimal(entry.points), quantity: decimal(entry.quantity) },
        ...{ note: row.title, cause },
      };
      return newEntry(year, appending, { caller, services: context });
    }),
  );
  if ((year.plan.scheme.entryReview ?? null) !== null) await tx.entryReviews.begin(rows.map(({ id }) => id));
  return done(null);
}

/** What the reviewer has refused stays refused, whatever else on the sheet changes, until its member stands otherwise. */
async function refusedOfSheet(
  tx: Transaction,
  { cycleId }: BranchYear,
  { row, before, lines }: Settling,
): Promise<ReadonlySet<string>> {
  const stood = new Map(before.map(({ person_id: id, state }) => [id, state]));
  const same = new Set(
    lines.filter(({ person_id: id, state }) => stood.get(id) === state).map(({ person_id: id }) => id),
  );
  const entries = await tx.ledger.ofCycle(cycleId);
  const own = entries.filter(({ cause }) => cause.startsWith(eventCause(row.id)));
  // Only the last word about an entry counts: one that was entered anew since has its own review.
  const latest = new Map(own.map((entry) => [`${entry.subject_id} ${entry.item}`, entry]));
  return new Set(
    [...latest].flatMap(([key, { subject_id: id, review }]) => (review === 'refused' && same.has(id) ? [key] : [])),
  );
}

interface SheetDays {
  readonly row: EventSheetRow;
  readonly days: readonly string[];
  readonly context: Context;
}

/** What a published summary says does not change: neither by an entry, nor by how many events were held. */
async function closedDays(tx: Transaction, year: BranchYear, { row, days, context }: SheetDays) {
  const isCounted = (eventKindOf(year.plan, row.kind)?.counted ?? null) !== null;
  const problems: Problem[] = [];
  for (const countsOn of new Set([...days, ...(isCounted ? [row.held_on] : [])]))
    problems.push(...(await closedProblems(tx, year, { countsOn, today: context.clock.today() })));
  return problems;
}

interface OnSheet {
  readonly lines: Settling['lines'];
  readonly members: ReadonlyMap<string, YearMember>;
}

function wantedEntries({ plan }: BranchYear, row: EventSheetRow, { lines, members }: OnSheet): readonly EventEntry[] {
  const kind = eventKindOf(plan, row.kind);
  if (kind === undefined) return [];
  const attendees = lines.map(({ person_id: memberId, state }) => ({
    ...{ memberId, state, category: members.get(memberId)?.category ?? null },
  }));
  return entriesOfEvent(plan, kind, { on: row.held_on, attendees });
}

/** What the engine says of the new entries, each member with the name people know him by. */
function entryProblems(year: BranchYear, missing: readonly EventEntry[], members: OnSheet['members']) {
  return [...Map.groupBy(missing, ({ memberId }) => memberId)].flatMap(([memberId, own]) => {
    const member = members.get(memberId);
    if (member === undefined) return [];
    const entries = own.map(({ item, on, level, points, quantity }) => ({
      ...{ item, on, ...(level === null ? {} : { level }) },
      ...(points === null ? {} : { points: decimalFromPoints(points) }),
      ...(quantity === null ? {} : { quantity: decimalFromPoints(quantity) }),
    }));
    const problems = checkEvidence(year, [{ ...memberHead(member), entries }]);
    return problems.map((problem) => withFacts(problem, { member: member.name }));
  });
}

function decimal(points: number | null): string | undefined {
  return points === null ? undefined : decimalFromPoints(points);
}
