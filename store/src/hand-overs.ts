import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type HandOverRow = Selectable<Schema['hand_over']>;
export type HandOverSignatureRow = Selectable<Schema['hand_over_signature']>;

/** Lists of what is open at the end of terms, and who has signed them; only ever added to. */
export function handOversOf({ db, committeeId }: Work) {
  return {
    find: (id: string): Promise<HandOverRow | undefined> =>
      db
        .selectFrom('hand_over')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst(),

    /** The last one made for each of these terms; an earlier one is history. */
    latestOf: (appointmentIds: readonly string[]): Promise<HandOverRow[]> =>
      db
        .selectFrom('hand_over')
        .selectAll()
        .distinctOn('appointment_id')
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('appointment_id', '=', eb.fn.any(eb.val([...appointmentIds]))))
        .orderBy('appointment_id')
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .execute(),

    signaturesOf: (handOverIds: readonly string[]): Promise<HandOverSignatureRow[]> =>
      db
        .selectFrom('hand_over_signature')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('hand_over_id', '=', eb.fn.any(eb.val([...handOverIds]))))
        .execute(),

    insert: async (row: Omit<Insertable<Schema['hand_over']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('hand_over')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** False where that side has signed already. */
    sign: async (row: Omit<Insertable<Schema['hand_over_signature']>, 'committee_id'>): Promise<boolean> => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('hand_over_signature')
        .values({ ...row, committee_id: committeeId })
        .onConflict((conflict) => conflict.columns(['committee_id', 'hand_over_id', 'side']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
