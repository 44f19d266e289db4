import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type StatementReadingRow = Selectable<Schema['statement_reading']>;

/** Who has read which wording of what their data are kept for. */
export function statementReadingsOf({ db, committeeId }: Work) {
  return {
    ofPerson: (personId: string): Promise<StatementReadingRow[]> =>
      db
        .selectFrom('statement_reading')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .orderBy('read_at')
        .execute(),

    /** False where it was written down before; the first time stands. */
    add: async (personId: string, version: string, readAt: Date): Promise<boolean> => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('statement_reading')
        .values({ committee_id: committeeId, person_id: personId, version, read_at: readAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
