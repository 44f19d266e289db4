import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import { sha256 } from './sha256.ts';

export type LedgerEntryRow = Selectable<Schema['ledger_entry']>;

/**
 * What the chain holds of an entry: every column but the free text and its salt, of which it holds the digest,
 * and the two hashes. A column added later must only appear here when it is filled, or old entries no longer verify.
 */
export function chainedBody(
  row: Omit<LedgerEntryRow, 'hash'>,
): Readonly<Record<string, string | number | null | readonly string[]>> {
  return {
    committee: row.committee_id,
    sequence: row.sequence,
    id: row.id,
    cycle: row.cycle_id,
    subject: row.subject_id,
    item: row.item,
    points: row.points,
    level: row.level,
    quantity: row.quantity,
    occurredOn: row.occurred_on,
    countsOn: row.counts_on,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    clause: row.clause,
    document: row.document,
    cause: row.cause,
    reverses: row.reverses_id,
    note: row.note_digest,
    ...(row.until_on === null ? {} : { until: row.until_on }),
    ...(row.multipliers === null ? {} : { multipliers: row.multipliers }),
    ...(row.matter === null ? {} : { matter: row.matter }),
  };
}

/** Salted, so that a short note cannot be guessed from its digest once it has been erased. */
export function noteDigest(note: string | null, salt: string | null): string | null {
  return note === null || salt === null ? null : sha256(`xf-note-1${salt}${note}`);
}
