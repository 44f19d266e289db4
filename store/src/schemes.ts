import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type SchemeVersionRow = Selectable<Schema['scheme_version']>;

/** Versions of schemes that a committee has adopted. */
export function schemesOf({ db, committeeId }: Work) {
  return {
    find: (id: string): Promise<SchemeVersionRow | undefined> =>
      db
        .selectFrom('scheme_version')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst(),

    findVersion: (schemeId: string, version: string): Promise<SchemeVersionRow | undefined> =>
      db
        .selectFrom('scheme_version')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('scheme_id', '=', schemeId)
        .where('version', '=', version)
        .executeTakeFirst(),

    /** How many branches run under each version, year by year. */
    yearCounts: (): Promise<{ scheme_version_id: string; year: number; branches: number }[]> =>
      db
        .selectFrom('cycle')
        .select(['scheme_version_id', 'year', sql<number>`count(*)::int`.as('branches')])
        .where('committee_id', '=', committeeId)
        .groupBy(['scheme_version_id', 'year'])
        .orderBy('year', 'desc')
        .execute(),

    /** Every version, the newest first. */
    list: (): Promise<SchemeVersionRow[]> =>
      db
        .selectFrom('scheme_version')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .orderBy('in_force_on', 'desc')
        .orderBy('adopted_at', 'desc')
        .orderBy('id')
        .execute(),

    /** The newest version in force of each scheme on a day. */
    inForceOn: (day: string): Promise<SchemeVersionRow[]> =>
      db
        .selectFrom('scheme_version')
        .selectAll()
        .distinctOn('scheme_id')
        .where('committee_id', '=', committeeId)
        .where('in_force_on', '<=', day)
        .orderBy('scheme_id')
        .orderBy('in_force_on', 'desc')
        .orderBy('adopted_at', 'desc')
        .execute(),

    /** False where the version stands already; the row is then left as it is. */
    insert: async (row: Omit<Insertable<Schema['scheme_version']>, 'committee_id'>): Promise<boolean> => {
      const inserted = await db
        .insertInto('scheme_version')
        .values({ ...row, committee_id: committeeId })
        .onConflict((conflict) => conflict.columns(['committee_id', 'scheme_id', 'version']).doNothing())
        .executeTakeFirst();
      return inserted.numInsertedOrUpdatedRows === 1n;
    },
  };
}
