import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ExemptionRow = Selectable<Schema['exemption']>;

/** Days in which people are not scored (不列入积分), with a code for the reason. */
export function exemptionsOf({ db, committeeId }: Work) {
  const all = db.selectFrom('exemption').selectAll().where('committee_id', '=', committeeId);
  return {
    /** Of these people, in the order they begin. */
    ofPeople: (personIds: readonly string[]): Promise<ExemptionRow[]> =>
      all
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .orderBy('from_on')
        .orderBy('id')
        .execute(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<ExemptionRow | undefined> => all.where('id', '=', id).forUpdate().executeTakeFirst(),

    /** False when an exemption of that id is there already; it is left as it is. */
    insert: async (row: Omit<Insertable<Schema['exemption']>, 'committee_id'>): Promise<boolean> => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('exemption')
        .values({ ...row, committee_id: committeeId })
        .onConflict((conflict) => conflict.columns(['committee_id', 'id']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    end: async (id: string, toOn: string): Promise<void> => {
      await db
        .updateTable('exemption')
        .set((eb) => ({ to_on: toOn, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
