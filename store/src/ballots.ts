import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

/** A ballot without its texts, which are long. */
export type BallotRow = Omit<Selectable<Schema['ballot']>, 'manifest' | 'box_list' | 'board'>;
export type BallotTotalRow = Selectable<Schema['ballot_total']>;
export type NamedScoreRow = Selectable<Schema['ballot_named']>;

const columns = [
  ...(['committee_id', 'id', 'cycle_id', 'ballot', 'period', 'state', 'setting', 'key_length', 'tally_key'] as const),
  ...(['manifest_hash', 'board_hash', 'held_on', 'prepared_by', 'prepared_at', 'published_at'] as const),
  ...(['cancelled_by', 'cancelled_on', 'cancelled_reason'] as const),
] satisfies readonly (keyof BallotRow)[];

type Claimant = { readonly personId: string } | { readonly ticket: number };

interface ClaimRow {
  readonly claim_hash: string;
  readonly group_at: number;
}

/** Anonymous ballots: everything about them that has names. What was cast lies in the box (`ballot-box.ts`). */
export function ballotsOf({ db, committeeId }: Work) {
  const ballots = () => db.selectFrom('ballot').select(columns).where('committee_id', '=', committeeId);
  const within = <Row extends object>(row: Row) => ({ ...row, committee_id: committeeId });
  return {
    find: (id: string): Promise<BallotRow | undefined> => ballots().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<BallotRow | undefined> => ballots().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** Holds its state for the rest of the transaction, beside others who do the same. */
    share: async (id: string): Promise<void> => {
      await ballots().where('id', '=', id).forShare().execute();
    },

    /** Of these years, the last prepared first. */
    ofCycles: (cycleIds: readonly string[]): Promise<BallotRow[]> =>
      ballots()
        .where('cycle_id', 'in', [...cycleIds, null])
        .orderBy('prepared_at', 'desc')
        .orderBy('id')
        .execute(),

    /** Those whose keys are being made. */
    preparing: (): Promise<BallotRow[]> => ballots().where('state', '=', 'preparing').orderBy('id').execute(),

    textsOf: async (id: string): Promise<Pick<Selectable<Schema['ballot']>, 'manifest' | 'box_list' | 'board'>> =>
      db
        .selectFrom('ballot')
        .select(['manifest', 'box_list', 'board'])
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),

    insert: async (row: Omit<Insertable<Schema['ballot']>, 'committee_id'>): Promise<void> => {
      await db.insertInto('ballot').values(within(row)).execute();
    },

    update: async (id: string, row: Omit<Updateable<Schema['ballot']>, 'committee_id' | 'id'>): Promise<void> => {
      await db.updateTable('ballot').set(row).where('committee_id', '=', committeeId).where('id', '=', id).execute();
    },

    /** Which places have a key already, in order. */
    keyPlaces: async (id: string): Promise<readonly number[]> => {
      const rows = await db
        .selectFrom('ballot_key')
        .select('place')
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .orderBy('place')
        .execute();
      return rows.map(({ place }) => place);
    },

    keyCount: async (id: string): Promise<number> => {
      const { count } = await db
        .selectFrom('ballot_key')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    insertKeys: async (rows: readonly Omit<Insertable<Schema['ballot_key']>, 'committee_id'>[]): Promise<void> => {
      await db
        .insertInto('ballot_key')
        .values(rows.map(within))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    moduli: async (id: string): Promise<readonly string[]> => {
      const rows = await db
        .selectFrom('ballot_key')
        .select('modulus')
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .orderBy('place')
        .execute();
      return rows.map(({ modulus }) => modulus);
    },

    /** Sealed secrets of the places from `from`, `count` of them; fewer once they are gone. */
    secretsOf: async (id: string, from: number, count: number): Promise<readonly Uint8Array[]> => {
      const rows = await db
        .selectFrom('ballot_key')
        .select('secret_sealed')
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .where('place', '>=', from)
        .where('place', '<', from + count)
        .orderBy('place')
        .execute();
      return rows.flatMap(({ secret_sealed: secret }) => secret ?? []);
    },

    /** Nothing more is signed: the secrets go, the moduli stay. */
    forgetSecrets: async (id: string): Promise<void> => {
      await db
        .updateTable('ballot_key')
        .set({ secret_sealed: null })
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .execute();
    },

    insertRoll: async (rows: readonly Omit<Insertable<Schema['ballot_roll']>, 'committee_id'>[]): Promise<void> => {
      if (rows.length > 0) await db.insertInto('ballot_roll').values(rows.map(within)).execute();
    },

    roll: (id: string) =>
      db
        .selectFrom('ballot_roll')
        .select(['person_id', 'group_at', 'by'])
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .orderBy('person_id')
        .execute(),

    isOnRoll: async (id: string, personId: string): Promise<boolean> => {
      const row = await db
        .selectFrom('ballot_roll')
        .select('by')
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Where somebody may take part, the last prepared first. */
    rollsOf: (personId: string) =>
      db
        .selectFrom('ballot_roll')
        .select(['ballot_id', 'group_at', 'by'])
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .orderBy('ballot_id', 'desc')
        .limit(200)
        .execute(),

    claims: (id: string) =>
      db
        .selectFrom('ballot_claim')
        .select(['group_at', 'person_id', 'ticket'])
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .orderBy('claim_hash')
        .execute(),

    /** The claim that stands for a person or a ticket. */
    claimOf: (id: string, claimant: Claimant): Promise<ClaimRow | undefined> => {
      const claims = db
        .selectFrom('ballot_claim')
        .select(['claim_hash', 'group_at'])
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id);
      return 'personId' in claimant
        ? claims.where('person_id', '=', claimant.personId).executeTakeFirst()
        : claims.where('ticket', '=', claimant.ticket).executeTakeFirst();
    },

    insertClaim: async (row: Omit<Insertable<Schema['ballot_claim']>, 'committee_id'>): Promise<void> => {
      await db.insertInto('ballot_claim').values(within(row)).execute();
    },

    insertTotals: async (rows: readonly Omit<Insertable<Schema['ballot_total']>, 'committee_id'>[]): Promise<void> => {
      for (let from = 0; from < rows.length; from += 1000)
        await db
          .insertInto('ballot_total')
          .values(rows.slice(from, from + 1000).map(within))
          .execute();
    },

    insertNamed: async (rows: readonly Omit<Insertable<Schema['ballot_named']>, 'committee_id'>[]): Promise<void> => {
      for (let from = 0; from < rows.length; from += 1000)
        await db
          .insertInto('ballot_named')
          .values(rows.slice(from, from + 1000).map(within))
          .execute();
    },

    /** What meetings named, each version; the last of a place stands. */
    named: (id: string): Promise<NamedScoreRow[]> =>
      db
        .selectFrom('ballot_named')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .orderBy('subject_id')
        .orderBy('item')
        .orderBy('voter_group')
        .orderBy('revision')
        .execute(),

    totals: (id: string): Promise<BallotTotalRow[]> =>
      db
        .selectFrom('ballot_total')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', id)
        .orderBy('subject_id')
        .orderBy('item')
        .orderBy('voter_group')
        .execute(),
  };
}
