import { CHAIN_START, type Checkpoint, done, type Problem, refused, type Result, verifyChain } from '@xianfeng/engine';
import { sql } from 'kysely';
import { chainedBody, type LedgerEntryRow, noteDigest } from './ledger-body.ts';
import { sha256 } from './sha256.ts';
import type { Work } from './work.ts';

const pageRows = 5_000;

/** A ledger found whole: where it stands, and how many published notices were found to lie on it. */
export interface LedgerVerification extends Checkpoint {
  readonly notices: number;
}

/**
 * Reads a committee's whole ledger and compares it with its chain, its head, and what published notices say of it.
 * Reports the first break: `ledger.sequence-broken`, `ledger.hash-broken`, `ledger.link-broken`, `ledger.note-broken`,
 * `ledger.head-broken`, or `ledger.notice-broken` with the facts `number` and `period`.
 * Must be the first act of its transaction, so that entries added meanwhile are not mistaken for faults.
 */
export async function verifyLedger({ db, committeeId }: Work): Promise<Result<LedgerVerification>> {
  await sql`set transaction isolation level repeatable read, read only`.execute(db);
  const notices = await noticesBySequence({ db, committeeId });
  let last: Checkpoint = { sequence: 0, hash: CHAIN_START };
  const early = noticeProblem(notices, last);
  if (early !== undefined) return refused(early);
  for (;;) {
    const rows = await pageAfter({ db, committeeId }, last.sequence);
    const page = verifyPage(rows, last, notices);
    if (!page.ok) return page;
    last = page.value;
    if (rows.length < pageRows) break;
  }
  const ahead = [...notices.keys()].find((sequence) => sequence > last.sequence);
  if (ahead !== undefined) {
    return refused({ code: 'ledger.shortened', facts: { sequence: last.sequence, expected: ahead } });
  }
  const count = [...notices.values()].reduce((sum, list) => sum + list.length, 0);
  return (await isHead({ db, committeeId }, last))
    ? done({ ...last, notices: count })
    : refused({ code: 'ledger.head-broken', facts: { sequence: last.sequence } });
}

function pageAfter({ db, committeeId }: Work, sequence: number): Promise<LedgerEntryRow[]> {
  return db
    .selectFrom('ledger_entry')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(pageRows)
    .execute();
}

interface NoticePlace {
  readonly number: number;
  readonly period: string;
  readonly ledger_sequence: number;
  readonly ledger_hash: string;
}
type NoticesBySequence = ReadonlyMap<number, readonly NoticePlace[]>;

async function noticesBySequence({ db, committeeId }: Work): Promise<NoticesBySequence> {
  const rows = await db
    .selectFrom('notice')
    .select(['number', 'period', 'ledger_sequence', 'ledger_hash'])
    .where('committee_id', '=', committeeId)
    .execute();
  return Map.groupBy(rows, (row) => row.ledger_sequence);
}

function verifyPage(
  rows: readonly LedgerEntryRow[],
  start: Checkpoint,
  notices: NoticesBySequence,
): Result<Checkpoint> {
  const whole = verifyChain(
    sha256,
    rows.map((row) => ({ sequence: row.sequence, body: chainedBody(row), hash: row.hash })),
    start,
  );
  if (!whole.ok) return whole;
  let previous = start.hash;
  for (const row of rows) {
    const problem = rowProblem(row, previous) ?? noticeProblem(notices, row);
    if (problem !== undefined) return refused(problem);
    previous = row.hash;
  }
  return whole;
}

/** What the chain itself does not cover: the repeated link, and the text behind its digest. */
function rowProblem(row: LedgerEntryRow, previous: string): Problem | undefined {
  const facts = { sequence: row.sequence };
  if (row.previous_hash !== previous) return { code: 'ledger.link-broken', facts };
  // A text may be erased, together with its salt; one that is there must be the one that was written.
  const isErased = row.note === null && row.note_salt === null;
  if (isErased || noteDigest(row.note, row.note_salt) === row.note_digest) return undefined;
  return { code: 'ledger.note-broken', facts };
}

function noticeProblem(notices: NoticesBySequence, at: Checkpoint): Problem | undefined {
  const broken = notices.get(at.sequence)?.find((notice) => notice.ledger_hash !== at.hash);
  if (broken === undefined) return undefined;
  return { code: 'ledger.notice-broken', facts: { number: broken.number, period: broken.period } };
}

async function isHead({ db, committeeId }: Work, last: Checkpoint): Promise<boolean> {
  const head = await db
    .selectFrom('ledger_head')
    .select(['sequence', 'hash'])
    .where('committee_id', '=', committeeId)
    .executeTakeFirst();
  if (head === undefined) return last.sequence === 0;
  return head.sequence === last.sequence && head.hash === last.hash;
}
