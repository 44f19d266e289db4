import type { LedgerEntry } from '@xianfeng/contract';
import { decimalFromPoints, isLateEntry, type Plan } from '@xianfeng/engine';
import type { EntryReviewRow, LedgerEntryRow, Transaction } from '@xianfeng/store';
import { dayOf } from '../clock.ts';

/** Ledger entries with the names people know them by, in the order of the chain. */
export async function entryViews(
  tx: Transaction,
  plan: Plan,
  rows: readonly LedgerEntryRow[],
): Promise<readonly LedgerEntry[]> {
  const names = await tx.people.namesOf([...new Set(rows.flatMap((row) => [row.subject_id, row.recorded_by]))]);
  const reviews = new Map(
    (await tx.entryReviews.ofEntries(rows.map(({ id }) => id))).map((row) => [row.entry_id, row]),
  );
  const reviewers = await tx.people.namesOf([...reviews.values()].flatMap(({ reviewed_by: by }) => by ?? []));
  const reversals = new Map(rows.map((row) => [row.reverses_id, row.id]));
  return rows.map((row) => ({
    id: row.id,
    sequence: row.sequence,
    subjectId: row.subject_id,
    subject: names.get(row.subject_id) ?? '',
    item: row.item,
    ...namesUnder(plan, row),
    level: row.level,
    points: row.points === null ? null : decimalFromPoints(row.points),
    quantity: row.quantity === null ? null : decimalFromPoints(row.quantity),
    occurredOn: row.occurred_on,
    countsOn: row.counts_on,
    recordedAt: row.recorded_at.toISOString(),
    isLate: isLate(plan, row),
    recordedBy: names.get(row.recorded_by) ?? '',
    document: row.document,
    note: row.note,
    clause: row.clause,
    review: reviewOf(reviews.get(row.id), reviewers),
    reversesId: row.reverses_id,
    reversedById: reversals.get(row.id) ?? null,
    hash: row.hash,
  }));
}

/** A reversal is no fact that somebody was late with. */
function isLate(
  { scheme }: Plan,
  { counts_on: countsOn, recorded_at: recordedAt, reverses_id: reversesId }: LedgerEntryRow,
) {
  return reversesId === null && isLateEntry(scheme.procedure, { countsOn, recordedOn: dayOf(recordedAt) });
}

function reviewOf(row: EntryReviewRow | undefined, names: ReadonlyMap<string, string>): LedgerEntry['review'] {
  if (row === undefined) return null;
  const by = row.reviewed_by === null ? null : (names.get(row.reviewed_by) ?? '');
  return { state: row.state, by, on: row.reviewed_on };
}

function namesUnder({ scheme }: Plan, row: LedgerEntryRow) {
  const input = scheme.inputs.entries.find(({ id }) => id === row.item);
  const level = input?.levels.find(({ id }) => id === row.level);
  return { itemName: input?.name ?? row.item, levelName: level?.name ?? null };
}
