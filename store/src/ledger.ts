import { randomBytes } from 'node:crypto';
import { CHAIN_START, type Checkpoint, done, openChain, refused, type Result } from '@xianfeng/engine';
import { sql } from 'kysely';
import type { EntryReviewRow } from './entry-reviews.ts';
import { chainedBody, type LedgerEntryRow, noteDigest } from './ledger-body.ts';
import { sha256 } from './sha256.ts';
import type { Work } from './work.ts';

/** What a caller says of an entry; its place in the chain is found by `append`. */
export type NewLedgerEntry = Omit<
  LedgerEntryRow,
  'committee_id' | 'sequence' | 'note_salt' | 'note_digest' | 'previous_hash' | 'hash' | keyof SeldomFilled
> &
  Partial<SeldomFilled>;

/** What few schemes ask for: until when something goes on, what multiplies it, and what matter it is one of. */
type SeldomFilled = Pick<LedgerEntryRow, 'until_on' | 'multipliers' | 'matter'>;

/** An entry as it is read: under the record its person has now, and with where its review stands; null where it needs none. */
export type ReadLedgerEntryRow = LedgerEntryRow & { readonly review: EntryReviewRow['state'] | null };

/** An entry as the chain holds it, with the text behind the digest. */
export interface ChainedEntryRow {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly body: ReturnType<typeof chainedBody>;
  readonly note: string | null;
  readonly noteSalt: string | null;
}

/** Who takes an entry back, when, and why. */
export type Reversal = Pick<LedgerEntryRow, 'id' | 'occurred_on' | 'recorded_at' | 'recorded_by' | 'note'>;

const chain = openChain(sha256, 'ledger');

const nowUnder = sql<string>`coalesce(person.joined_into, ledger_entry.subject_id)`;

/** The ledger of points: written once, chained, never changed. */
export function ledgerOf(work: Work) {
  const { db, committeeId } = work;
  const entries = () => db.selectFrom('ledger_entry').selectAll().where('committee_id', '=', committeeId);
  // An entry is never changed: after two records have been made one, it is read under the one that stays.
  const pointed = () =>
    db
      .selectFrom('ledger_entry')
      .leftJoin('person', (join) =>
        join
          .onRef('person.committee_id', '=', 'ledger_entry.committee_id')
          .onRef('person.id', '=', 'ledger_entry.subject_id'),
      )
      .leftJoin('entry_review', (join) =>
        join
          .onRef('entry_review.committee_id', '=', 'ledger_entry.committee_id')
          .onRef('entry_review.entry_id', '=', 'ledger_entry.id'),
      )
      .selectAll('ledger_entry')
      .select([nowUnder.as('subject_id'), 'entry_review.state as review'])
      .where('ledger_entry.committee_id', '=', committeeId);
  const find = (id: string): Promise<LedgerEntryRow | undefined> => entries().where('id', '=', id).executeTakeFirst();
  const append = (fresh: readonly NewLedgerEntry[]): Promise<LedgerEntryRow[]> => appendEntries(work, fresh);
  return {
    /**
     * The one door: adds entries in order and returns them as they stand. An entry whose `cause` is there already
     * is not added again; the one that stands is returned in its place. Later appends of the committee wait
     * until this transaction ends.
     */
    append,

    /** Takes an entry back by a new one of the same item with the opposite sign; twice is once. */
    reverse: async (entryId: string, reversal: Reversal): Promise<Result<LedgerEntryRow>> => {
      const entry = await find(entryId);
      if (entry === undefined) return refused({ code: 'ledger.entry-unknown', facts: { entryId } });
      if (entry.reverses_id !== null) return refused({ code: 'ledger.entry-is-reversal', facts: { entryId } });
      const [row] = await append([reversalOf(entry, reversal)]);
      if (row === undefined) throw new Error('One entry was appended, so one is returned.');
      return done(row);
    },

    /** Takes many back at once, for one reason; those that are back already stay as they are. */
    reverseMany: async (
      entryIds: readonly string[],
      { newId, ...reversal }: Omit<Reversal, 'id'> & { readonly newId: () => string },
    ): Promise<void> => {
      const rows = await entries()
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...entryIds]))))
        .orderBy('sequence')
        .execute();
      await append(rows.map((row) => reversalOf(row, { ...reversal, id: newId() })));
    },

    find,

    reversalOf: (entryId: string): Promise<LedgerEntryRow | undefined> =>
      entries().where('reverses_id', '=', entryId).executeTakeFirst(),

    /** In the order of the chain, each under the record its person has now. */
    ofCycle: (cycleId: string): Promise<ReadLedgerEntryRow[]> =>
      pointed().where('cycle_id', '=', cycleId).orderBy('sequence').execute(),

    /** As they are chained, in that order: under the records their people had then. */
    chainOfCycle: async (cycleId: string): Promise<ChainedEntryRow[]> =>
      (await entries().where('cycle_id', '=', cycleId).orderBy('sequence').execute()).map((row) => ({
        ...{ sequence: row.sequence, previousHash: row.previous_hash, hash: row.hash, body: chainedBody(row) },
        ...{ note: row.note, noteSalt: row.note_salt },
      })),

    /** Of some people in some years, in the order of the chain. */
    ofSubjects: async (cycleIds: readonly string[], subjectIds: readonly string[]): Promise<ReadLedgerEntryRow[]> => {
      if (cycleIds.length === 0 || subjectIds.length === 0) return [];
      return pointed()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where((eb) => eb(nowUnder, '=', eb.fn.any(eb.val([...subjectIds]))))
        .orderBy('sequence')
        .execute();
    },

    ofSubject: (cycleId: string, subjectId: string): Promise<ReadLedgerEntryRow[]> =>
      pointed().where('cycle_id', '=', cycleId).where(nowUnder, '=', subjectId).orderBy('sequence').execute(),

    /** Where the ledger stands. */
    head: async (): Promise<Checkpoint> =>
      (await db
        .selectFrom('ledger_head')
        .select(['sequence', 'hash'])
        .where('committee_id', '=', committeeId)
        .executeTakeFirst()) ?? { sequence: 0, hash: CHAIN_START },

    /**
     * Where the ledger stands, held there until the transaction ends: what is published now and the entries it
     * is computed from cannot drift apart. Ask before reading entries.
     */
    lockHead: (): Promise<Checkpoint> => lockHead(work),
  };
}

async function lockHead({ db, committeeId }: Work): Promise<Checkpoint> {
  await db
    .insertInto('ledger_head')
    .values({ committee_id: committeeId, sequence: 0, hash: CHAIN_START })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return db
    .selectFrom('ledger_head')
    .select(['sequence', 'hash'])
    .where('committee_id', '=', committeeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function appendEntries(work: Work, fresh: readonly NewLedgerEntry[]): Promise<LedgerEntryRow[]> {
  if (fresh.length === 0) return [];
  let head = await lockHead(work);
  const byCause = await standing(work, fresh);
  const added: LedgerEntryRow[] = [];
  for (const entry of fresh) {
    if (byCause.has(entry.cause)) continue;
    const row = chained(work.committeeId, entry, head);
    head = { sequence: row.sequence, hash: row.hash };
    byCause.set(row.cause, row);
    added.push(row);
  }
  if (added.length > 0) await write(work, added, head);
  return fresh.flatMap(({ cause }) => byCause.get(cause) ?? []);
}

/** Entries already there for these causes; the head is locked, so none can arrive meanwhile. */
async function standing({ db, committeeId }: Work, fresh: readonly NewLedgerEntry[]) {
  const causes = fresh.map(({ cause }) => cause);
  const rows = await db
    .selectFrom('ledger_entry')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where(sql<boolean>`cause = any(${causes}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.cause, row]));
}

function chained(committeeId: string, entry: NewLedgerEntry, last: Checkpoint): LedgerEntryRow {
  const salt = entry.note === null ? null : randomBytes(16).toString('hex');
  const row = {
    ...{ until_on: null, multipliers: null, matter: null, ...entry },
    committee_id: committeeId,
    sequence: last.sequence + 1,
    note_salt: salt,
    note_digest: noteDigest(entry.note, salt),
    previous_hash: last.hash,
  };
  return { ...row, hash: chain.hashOf(last.hash, chainedBody(row)) };
}

/** One statement however many rows: a parameter per field would meet the protocol's limit at 2,900 rows. */
async function write({ db, committeeId }: Work, rows: readonly LedgerEntryRow[], head: Checkpoint): Promise<void> {
  await sql`insert into ledger_entry select * from json_populate_recordset(null::ledger_entry, ${JSON.stringify(rows)})`.execute(
    db,
  );
  await db.updateTable('ledger_head').set(head).where('committee_id', '=', committeeId).execute();
}

function reversalOf(entry: LedgerEntryRow, reversal: Reversal): NewLedgerEntry {
  return {
    ...reversal,
    cycle_id: entry.cycle_id,
    subject_id: entry.subject_id,
    item: entry.item,
    points: opposite(entry.points),
    level: entry.level,
    quantity: opposite(entry.quantity),
    counts_on: entry.counts_on,
    clause: entry.clause,
    document: entry.document,
    cause: `reversal:${entry.id}`,
    reverses_id: entry.id,
  };
}

function opposite(value: number | null): number | null {
  return value === null || value === 0 ? value : -value;
}
