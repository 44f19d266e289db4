import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './transaction.ts';

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
