import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type EntryReviewRow = Selectable<Schema['entry_review']>;

/** Reviews of ledger entries by a second person; an entry without a row needs none. */
export function entryReviewsOf({ db, committeeId }: Work) {
  return {
    /** These entries wait from now on. */
    begin: async (entryIds: readonly string[]): Promise<void> => {
      const rows = entryIds.map((entry_id) => ({ committee_id: committeeId, entry_id, state: 'waiting' as const }));
      if (rows.length > 0) await db.insertInto('entry_review').values(rows).execute();
    },

    /** Held for the rest of the transaction. */
    lock: (entryIds: readonly string[]): Promise<EntryReviewRow[]> =>
      db
        .selectFrom('entry_review')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('entry_id', '=', eb.fn.any(eb.val([...entryIds]))))
        .orderBy('entry_id')
        .forUpdate()
        .execute(),

    ofEntries: async (entryIds: readonly string[]): Promise<EntryReviewRow[]> =>
      entryIds.length === 0
        ? []
        : db
            .selectFrom('entry_review')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('entry_id', '=', eb.fn.any(eb.val([...entryIds]))))
            .execute(),

    decide: async (
      entryIds: readonly string[],
      decision: Omit<EntryReviewRow, 'committee_id' | 'entry_id'>,
    ): Promise<void> => {
      await db
        .updateTable('entry_review')
        .set(decision)
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('entry_id', '=', eb.fn.any(eb.val([...entryIds]))))
        .execute();
    },
  };
}
