import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type StarConsentRow = Selectable<Schema['star_consent']>;

/** What stars of a quarter let hang beside their names; under the id of the measure that gave the honor. */
export function starConsentsOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('star_consent').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<StarConsentRow | undefined> => rows().where('id', '=', id).executeTakeFirst(),

    ofStars: async (ids: readonly string[]): Promise<StarConsentRow[]> =>
      ids.length === 0
        ? []
        : rows()
            .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
            .execute(),

    insert: async (row: Omit<Insertable<Schema['star_consent']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('star_consent')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    update: async (id: string, row: Omit<Updateable<Schema['star_consent']>, 'committee_id' | 'id'>): Promise<void> => {
      await db
        .updateTable('star_consent')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    photoHashes: async (): Promise<string[]> =>
      (
        await db
          .selectFrom('star_consent')
          .select('photo_hash')
          .where('committee_id', '=', committeeId)
          .where('photo_hash', 'is not', null)
          .execute()
      ).flatMap(({ photo_hash: hash }) => hash ?? []),
  };
}
