import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import { sha256 } from './sha256.ts';

export type AuditEntryRow = Selectable<Schema['audit_entry']>;

/**
 * What the chain holds of an entry: every column, of the detail its digest, and not the two hashes. A column added later
 * must only appear here when it is filled, or old entries no longer verify.
 */
export function auditBody(row: Omit<AuditEntryRow, 'hash'>): Readonly<Record<string, unknown>> {
  return {
    committee: row.committee_id,
    sequence: row.sequence,
    id: row.id,
    recordedAt: row.recorded_at.toISOString(),
    account: row.account_id,
    person: row.person_id,
    act: row.act,
    organization: row.organization_id,
    subject: row.subject_id,
    onBehalfOf: row.on_behalf_of_id,
    detail: row.detail_digest,
    erased: row.erased,
  };
}

/** Salted, so that a short detail cannot be guessed from its digest once it has been erased. */
export function detailDigest(detail: string, salt: string): string {
  return sha256(`xf-detail-1${salt}${detail}`);
}
