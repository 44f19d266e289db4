import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ProxyEntryRow = Selectable<Schema['proxy_entry']>;

/** What one person typed for another (代办). */
export function proxyEntriesOf({ db, committeeId }: Work) {
  const entries = () => db.selectFrom('proxy_entry').selectAll().where('committee_id', '=', committeeId);
  return {
    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<ProxyEntryRow | undefined> =>
      entries().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** The latest first. */
    ofPerson: (personId: string): Promise<ProxyEntryRow[]> =>
      entries().where('person_id', '=', personId).orderBy('id', 'desc').execute(),

    /** By the id of what was made. */
    ofMade: async (madeIds: readonly string[]): Promise<ReadonlyMap<string, ProxyEntryRow>> => {
      if (madeIds.length === 0) return new Map();
      const rows = await entries()
        .where((eb) => eb('made_id', '=', eb.fn.any(eb.val([...madeIds]))))
        .execute();
      return new Map(rows.map((row) => [row.made_id, row]));
    },

    insert: async (row: Omit<Insertable<Schema['proxy_entry']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('proxy_entry')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    undo: async (id: string, undoneOn: string): Promise<void> => {
      await db
        .updateTable('proxy_entry')
        .set({ undone_on: undoneOn })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
