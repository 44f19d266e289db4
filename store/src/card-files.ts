import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type CardFileRow = Selectable<Schema['card_file']>;

/** Days of a card that came from another committee, as a stay at a place that is no organization of ours. */
export type BroughtStayRow = Pick<CardFileRow, 'id' | 'person_id'> & {
  readonly from_on: string;
  readonly to_on: string;
};

/** Points cards that went to or came from another committee. Written once. */
export function cardFilesOf({ db, committeeId }: Work) {
  const files = () => db.selectFrom('card_file').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<CardFileRow | undefined> => files().where('id', '=', id).executeTakeFirst(),

    ofIds: async (ids: readonly string[]): Promise<CardFileRow[]> =>
      ids.length === 0
        ? []
        : files()
            .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
            .execute(),

    /** Whoever else takes the same file in waits until this transaction ends. */
    hold: async (contentHash: string): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${committeeId} ${contentHash}`}, 0))`.execute(db);
    },

    /** The same bytes taken in before. */
    takenIn: (contentHash: string): Promise<CardFileRow | undefined> =>
      files().where('direction', '=', 'in').where('content_hash', '=', contentHash).executeTakeFirst(),

    /** Cards of a year that people brought along. */
    staysOf: async (personIds: readonly string[], year: number): Promise<BroughtStayRow[]> => {
      if (personIds.length === 0) return [];
      return db
        .selectFrom('card_file')
        .select(['id', 'person_id', 'from_on', 'to_on'])
        .where('committee_id', '=', committeeId)
        .where('direction', '=', 'in')
        .where('year', '=', year)
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .$narrowType<{ from_on: string; to_on: string }>()
        .execute();
    },

    /** Those of these files whose scheme is, byte for byte, a version of ours; with that version. */
    versionsOf: async (ids: readonly string[]): Promise<{ id: string; scheme_version_id: string }[]> => {
      if (ids.length === 0) return [];
      return db
        .selectFrom('card_file')
        .innerJoin('scheme_version', (join) =>
          join
            .onRef('scheme_version.committee_id', '=', 'card_file.committee_id')
            .onRef('scheme_version.body_hash', '=', 'card_file.scheme_hash'),
        )
        .select(['card_file.id', 'scheme_version.id as scheme_version_id'])
        .where('card_file.committee_id', '=', committeeId)
        .where((eb) => eb('card_file.id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
    },

    insert: async (row: Omit<Insertable<Schema['card_file']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('card_file')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
