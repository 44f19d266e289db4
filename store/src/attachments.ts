import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type AttachmentRow = Selectable<Schema['attachment']>;

/** What proves ledger entries; rows only, the files are kept by whoever calls. */
export function attachmentsOf({ db, committeeId }: Work) {
  const attachments = () => db.selectFrom('attachment').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<AttachmentRow | undefined> => attachments().where('id', '=', id).executeTakeFirst(),

    ofEntry: (entryId: string): Promise<AttachmentRow[]> =>
      attachments().where('entry_id', '=', entryId).orderBy('added_at').orderBy('id').execute(),

    ofDeclarations: async (ids: readonly string[]): Promise<AttachmentRow[]> =>
      ids.length === 0
        ? []
        : attachments()
            .where((eb) => eb('declaration_id', '=', eb.fn.any(eb.val([...ids]))))
            .orderBy('added_at')
            .orderBy('id')
            .execute(),

    ofVisit: (visitId: string): Promise<AttachmentRow[]> =>
      attachments().where('visit_id', '=', visitId).orderBy('added_at').orderBy('id').execute(),

    /** What proves a declaration proves the entry that was made of it. */
    prove: async (declarationId: string, entryId: string): Promise<void> => {
      await db
        .updateTable('attachment')
        .set({ entry_id: entryId })
        .where('committee_id', '=', committeeId)
        .where('declaration_id', '=', declarationId)
        .execute();
    },

    /** Of a branch's year, in the order they were added. */
    ofCycle: (cycleId: string): Promise<AttachmentRow[]> =>
      db
        .selectFrom('attachment')
        .innerJoin('ledger_entry', (join) =>
          join
            .onRef('ledger_entry.committee_id', '=', 'attachment.committee_id')
            .onRef('ledger_entry.id', '=', 'attachment.entry_id'),
        )
        .selectAll('attachment')
        .where('attachment.committee_id', '=', committeeId)
        .where('ledger_entry.cycle_id', '=', cycleId)
        .orderBy('attachment.added_at')
        .orderBy('attachment.id')
        .execute(),

    insert: async (row: Omit<Insertable<Schema['attachment']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('attachment')
        .values({ committee_id: committeeId, ...row })
        .execute();
    },

    /** False where somebody has taken it away before. */
    remove: async (id: string): Promise<boolean> => {
      const { numDeletedRows } = await db
        .deleteFrom('attachment')
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },

    hashes: async (): Promise<string[]> =>
      (await db.selectFrom('attachment').select('hash').where('committee_id', '=', committeeId).execute()).map(
        ({ hash }) => hash,
      ),
  };
}
