import { randomBytes } from 'node:crypto';
import { CHAIN_START, type Checkpoint, openChain } from '@xianfeng/engine';
import { sql } from 'kysely';
import { auditBody, type AuditEntryRow, detailDigest } from './audit-body.ts';
import { sha256 } from './sha256.ts';
import type { Work } from './work.ts';

/** What a caller says of an act; its place in the chain is found by `append`. */
export interface NewAuditEntry {
  readonly id: string;
  readonly recordedAt: Date;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly act: string;
  readonly organizationId: string | null;
  readonly subjectId: string | null;
  readonly onBehalfOfId: string | null;
  /** Old and new, reason, from where, as JSON; kept outside the chain. */
  readonly detail: string | null;
  /** Sequences whose detail this act has erased. */
  readonly erased?: readonly number[];
}

export interface AuditFilter {
  /** Only entries before this sequence, for reading backwards page by page. */
  readonly before?: number | undefined;
  readonly personId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly act?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly rowsMost: number;
}

/** An entry with its detail; `detail` is null where there was none, and where it was erased. */
export type AuditListRow = AuditEntryRow & { readonly detail: string | null };

const chain = openChain(sha256, 'audit');

/** The trail of acts: written once, chained, never changed. */
export function auditOf(work: Work) {
  const { db, committeeId } = work;
  return {
    /** Adds an entry at the end. Other acts of the committee wait for the end of this transaction, so it comes last in one. */
    append: (fresh: NewAuditEntry): Promise<AuditEntryRow> => append(work, fresh),

    /** Whoever else erases something that had its time waits until this transaction ends. */
    holdErasure: async (): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`erasure ${committeeId}`}, 0))`.execute(db);
    },

    /** Where the trail stands. */
    head: async (): Promise<Checkpoint> =>
      (await db
        .selectFrom('audit_head')
        .select(['sequence', 'hash'])
        .where('committee_id', '=', committeeId)
        .executeTakeFirst()) ?? { sequence: 0, hash: CHAIN_START },

    /** The latest first. */
    list: ({ before, personId, subjectId, act, from, to, rowsMost }: AuditFilter): Promise<AuditListRow[]> =>
      db
        .selectFrom('audit_entry')
        .leftJoin('audit_detail', (join) =>
          join
            .onRef('audit_detail.committee_id', '=', 'audit_entry.committee_id')
            .onRef('audit_detail.sequence', '=', 'audit_entry.sequence'),
        )
        .selectAll('audit_entry')
        .select('audit_detail.detail')
        .where('audit_entry.committee_id', '=', committeeId)
        .$if(before !== undefined, (query) => query.where('audit_entry.sequence', '<', before ?? 0))
        .$if(personId !== undefined, (query) => query.where('audit_entry.person_id', '=', personId ?? ''))
        .$if(subjectId !== undefined, (query) => query.where('audit_entry.subject_id', '=', subjectId ?? ''))
        .$if(act !== undefined, (query) => query.where('audit_entry.act', '=', act ?? ''))
        .$if(from !== undefined, (query) => query.where('audit_entry.recorded_at', '>=', from ?? new Date(0)))
        .$if(to !== undefined, (query) => query.where('audit_entry.recorded_at', '<', to ?? new Date(0)))
        .orderBy('audit_entry.sequence', 'desc')
        .limit(rowsMost)
        .execute(),

    /** Entries older than this whose details are still there. */
    detailedBefore: async (before: Date): Promise<number[]> => {
      const rows = await db
        .selectFrom('audit_detail')
        .innerJoin('audit_entry', (join) =>
          join
            .onRef('audit_entry.committee_id', '=', 'audit_detail.committee_id')
            .onRef('audit_entry.sequence', '=', 'audit_detail.sequence'),
        )
        .select('audit_entry.sequence')
        .where('audit_entry.committee_id', '=', committeeId)
        .where('audit_entry.recorded_at', '<', before)
        .orderBy('audit_entry.sequence')
        .execute();
      return rows.map(({ sequence }) => sequence);
    },

    /** Erases the details of these entries; the act that does so names them in its own entry. */
    eraseDetails: async (sequences: readonly number[]): Promise<void> => {
      await db
        .deleteFrom('audit_detail')
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('sequence', '=', eb.fn.any(eb.val([...sequences]))))
        .execute();
    },
  };
}

/** Where the trail stands, held until the transaction ends; it begins with a committee's first entry. */
async function lockHead({ db, committeeId }: Work): Promise<Checkpoint> {
  const locked = () =>
    db.selectFrom('audit_head').select(['sequence', 'hash']).where('committee_id', '=', committeeId).forUpdate();
  const standing = await locked().executeTakeFirst();
  if (standing !== undefined) return standing;
  await db
    .insertInto('audit_head')
    .values({ committee_id: committeeId, sequence: 0, hash: CHAIN_START })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return locked().executeTakeFirstOrThrow();
}

async function append(work: Work, fresh: NewAuditEntry): Promise<AuditEntryRow> {
  const { db, committeeId } = work;
  const head = await lockHead(work);
  const salt = randomBytes(16).toString('hex');
  const unhashed = {
    committee_id: committeeId,
    sequence: head.sequence + 1,
    id: fresh.id,
    recorded_at: fresh.recordedAt,
    account_id: fresh.accountId,
    person_id: fresh.personId,
    act: fresh.act,
    organization_id: fresh.organizationId,
    subject_id: fresh.subjectId,
    on_behalf_of_id: fresh.onBehalfOfId,
    detail_digest: fresh.detail === null ? null : detailDigest(fresh.detail, salt),
    erased: fresh.erased === undefined ? null : [...fresh.erased],
    previous_hash: head.hash,
  };
  const row = { ...unhashed, hash: chain.hashOf(head.hash, auditBody(unhashed)) };
  await db.insertInto('audit_entry').values(row).execute();
  if (fresh.detail !== null) {
    await db
      .insertInto('audit_detail')
      .values({ committee_id: committeeId, sequence: row.sequence, detail: fresh.detail, salt })
      .execute();
  }
  await db
    .updateTable('audit_head')
    .set({ sequence: row.sequence, hash: row.hash })
    .where('committee_id', '=', committeeId)
    .execute();
  return row;
}
