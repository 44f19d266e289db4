import { type Checkpoint, done, openChain, type Problem, refused, type Result } from '@xianfeng/engine';
import { type Witness, verifyPages } from './chained-pages.ts';
import { checkpointWitnesses } from './checkpoints.ts';
import { chainedBody, type LedgerEntryRow, noteDigest } from './ledger-body.ts';
import { sha256 } from './sha256.ts';
import type { Work } from './work.ts';

/** A ledger found whole: where it stands, and how many published notices were found to lie on it. */
export interface LedgerVerification extends Checkpoint {
  readonly notices: number;
}

/**
 * Reads a committee's whole ledger and compares it with its chain, its head, and what published notices and
 * checkpoints say of it. Reports the first break: `ledger.sequence-broken`, `ledger.hash-broken`,
 * `ledger.link-broken`, `ledger.note-broken`, `ledger.head-broken`, `ledger.shortened`, `ledger.checkpoint-broken`, or
 * `ledger.notice-broken` with the facts `number` and `period`. Runs in a transaction of one state of the database.
 */
export async function verifyLedger(
  work: Work,
  against: readonly Checkpoint[] = [],
): Promise<Result<LedgerVerification>> {
  const { db, committeeId } = work;
  const notices = await noticeWitnesses(work);
  const whole = await verifyPages<LedgerEntryRow>({
    chain: openChain(sha256, 'ledger'),
    record: 'ledger',
    read: (after, rowsMost) => pageAfter(work, after, rowsMost),
    bodyOf: chainedBody,
    faultOf: rowProblem,
    witnesses: Map.groupBy(
      [...notices, ...(await checkpointWitnesses(work, 'ledger', against))],
      ({ sequence }) => sequence,
    ),
  });
  if (!whole.ok) return whole;
  const head = await db
    .selectFrom('ledger_head')
    .select(['sequence', 'hash'])
    .where('committee_id', '=', committeeId)
    .executeTakeFirst();
  const last = whole.value;
  const isHead = head === undefined ? last.sequence === 0 : head.sequence === last.sequence && head.hash === last.hash;
  return isHead
    ? done({ ...last, notices: notices.length })
    : refused({ code: 'ledger.head-broken', facts: { sequence: last.sequence } });
}

function pageAfter({ db, committeeId }: Work, sequence: number, rowsMost: number): Promise<LedgerEntryRow[]> {
  return db
    .selectFrom('ledger_entry')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(rowsMost)
    .execute();
}

async function noticeWitnesses({ db, committeeId }: Work): Promise<(Witness & { readonly sequence: number })[]> {
  const rows = await db
    .selectFrom('notice')
    .select(['number', 'period', 'ledger_sequence', 'ledger_hash'])
    .where('committee_id', '=', committeeId)
    .execute();
  return rows.map(({ number, period, ledger_sequence: sequence, ledger_hash: hash }) => ({
    sequence,
    hash,
    problem: { code: 'ledger.notice-broken', facts: { number, period } },
  }));
}

/** What the chain itself does not cover: the repeated link, and the text behind its digest. */
function rowProblem(row: LedgerEntryRow, previous: string): Problem | undefined {
  const facts = { sequence: row.sequence };
  if (row.previous_hash !== previous) return { code: 'ledger.link-broken', facts };
  if (noteDigest(row.note, row.note_salt) === row.note_digest) return undefined;
  return { code: 'ledger.note-broken', facts };
}
