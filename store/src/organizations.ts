import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './transaction.ts';

export type OrganizationRow = Selectable<Schema['organization']>;

/** The tree of a committee's organizations. */
export function organizationsOf({ db, committeeId }: Work) {
  return {
    list: (): Promise<OrganizationRow[]> =>
      db
        .selectFrom('organization')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .orderBy('position')
        .orderBy('id')
        .execute(),

    insert: async (rows: readonly Omit<Insertable<Schema['organization']>, 'committee_id'>[]): Promise<void> => {
      await db
        .insertInto('organization')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },
  };
}
