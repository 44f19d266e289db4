import { type Checkpoint, done, openChain, type Problem, refused, type Result } from '@xianfeng/engine';
import { auditBody, type AuditEntryRow, detailDigest } from './audit-body.ts';
import { verifyPages } from './chained-pages.ts';
import { checkpointWitnesses } from './checkpoints.ts';
import { sha256 } from './sha256.ts';
import type { Work } from './work.ts';

type DetailedRow = AuditEntryRow & { readonly detail: string | null; readonly salt: string | null };

/**
 * Reads a committee's whole trail and compares it with its chain, its head, its details and what checkpoints say of it.
 * Reports the first break: `audit.sequence-broken`, `.hash-broken`, `.link-broken`, `.detail-broken`, `.detail-missing`
 * (personal data gone without an act that erased it), `.head-broken`, `.shortened` or `.checkpoint-broken`.
 */
export async function verifyAudit(work: Work, against: readonly Checkpoint[] = []): Promise<Result<Checkpoint>> {
  const { db, committeeId } = work;
  const erased = await erasedSequences(work);
  const whole = await verifyPages<DetailedRow>({
    chain: openChain(sha256, 'audit'),
    record: 'audit',
    read: (after, rowsMost) => pageAfter(work, after, rowsMost),
    bodyOf: auditBody,
    faultOf: (row, previous) => rowProblem(row, previous, erased),
    witnesses: Map.groupBy(await checkpointWitnesses(work, 'audit', against), ({ sequence }) => sequence),
  });
  if (!whole.ok) return whole;
  const head = await db
    .selectFrom('audit_head')
    .select(['sequence', 'hash'])
    .where('committee_id', '=', committeeId)
    .executeTakeFirst();
  const last = whole.value;
  const isHead = head === undefined ? last.sequence === 0 : head.sequence === last.sequence && head.hash === last.hash;
  return isHead ? done(last) : refused({ code: 'audit.head-broken', facts: { sequence: last.sequence } });
}

function pageAfter({ db, committeeId }: Work, sequence: number, rowsMost: number): Promise<DetailedRow[]> {
  return db
    .selectFrom('audit_entry')
    .leftJoin('audit_detail', (join) =>
      join
        .onRef('audit_detail.committee_id', '=', 'audit_entry.committee_id')
        .onRef('audit_detail.sequence', '=', 'audit_entry.sequence'),
    )
    .selectAll('audit_entry')
    .select(['audit_detail.detail', 'audit_detail.salt'])
    .where('audit_entry.committee_id', '=', committeeId)
    .where('audit_entry.sequence', '>', sequence)
    .orderBy('audit_entry.sequence')
    .limit(rowsMost)
    .execute();
}

async function erasedSequences({ db, committeeId }: Work): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('audit_entry')
    .select('erased')
    .where('committee_id', '=', committeeId)
    .where('erased', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ erased }) => erased ?? []));
}

function rowProblem(row: DetailedRow, previous: string, erased: ReadonlySet<number>): Problem | undefined {
  const facts = { sequence: row.sequence };
  if (row.previous_hash !== previous) return { code: 'audit.link-broken', facts };
  if (row.detail === null || row.salt === null) {
    const isExplained = row.detail_digest === null || erased.has(row.sequence);
    return isExplained ? undefined : { code: 'audit.detail-missing', facts };
  }
  if (detailDigest(row.detail, row.salt) === row.detail_digest) return undefined;
  return { code: 'audit.detail-broken', facts };
}
