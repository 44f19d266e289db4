import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type FilingRow = Selectable<Schema['filing']>;

/** Whose filings of which year. */
export interface FilingSeries {
  readonly senderId: string;
  readonly year: number;
}

/** A year's figures that were filed with the committee above, or came from one below. Written once. */
export function filingsOf({ db, committeeId }: Work) {
  const filings = () => db.selectFrom('filing').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<FilingRow | undefined> => filings().where('id', '=', id).executeTakeFirst(),

    /** Holds this committee's filings until the transaction ends, so that no revision is given twice. */
    hold: async (): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`filing ${committeeId}`}, 0))`.execute(db);
    },

    /** The latest first. */
    filed: (): Promise<FilingRow[]> =>
      filings().where('direction', '=', 'out').orderBy('year', 'desc').orderBy('revision', 'desc').execute(),

    /** The latest revision of each committee for a year. */
    received: (year: number): Promise<FilingRow[]> =>
      filings()
        .distinctOn('sender_id')
        .where('direction', '=', 'in')
        .where('year', '=', year)
        .orderBy('sender_id')
        .orderBy('revision', 'desc')
        .execute(),

    /** The latest first. */
    receivedYears: async (): Promise<number[]> => {
      const rows = await db
        .selectFrom('filing')
        .select('year')
        .distinct()
        .where('committee_id', '=', committeeId)
        .where('direction', '=', 'in')
        .orderBy('year', 'desc')
        .execute();
      return rows.map(({ year }) => year);
    },

    latest: ({ senderId, year }: FilingSeries): Promise<FilingRow | undefined> =>
      filings()
        .where('sender_id', '=', senderId)
        .where('year', '=', year)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst(),

    /** The key that signed the last file taken in from a committee. */
    fingerprintOf: async (senderId: string): Promise<string | null> => {
      const row = await db
        .selectFrom('filing')
        .select('fingerprint')
        .where('committee_id', '=', committeeId)
        .where('direction', '=', 'in')
        .where('sender_id', '=', senderId)
        .orderBy('recorded_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.fingerprint ?? null;
    },

    insert: async (row: Omit<Insertable<Schema['filing']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('filing')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
