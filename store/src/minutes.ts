import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type MinutesRow = Selectable<Schema['minutes']>;

/** That a step was recorded, without the words. */
export type MinutesPlaceRow = Pick<MinutesRow, 'cycle_id' | 'step' | 'period' | 'held_on'>;

/** What steps of a procedure left in words. */
export function minutesOf({ db, committeeId }: Work) {
  const all = () => db.selectFrom('minutes').selectAll().where('committee_id', '=', committeeId);
  return {
    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<MinutesRow | undefined> => all().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** Everything recorded for a step and period, withdrawn records too, the latest first. */
    at: (cycleId: string, step: string, period: string): Promise<MinutesRow[]> =>
      all()
        .where('cycle_id', '=', cycleId)
        .where('step', '=', step)
        .where('period', '=', period)
        .orderBy('recorded_at', 'desc')
        .orderBy('id')
        .execute(),

    /** Everything recorded in a year, withdrawn records too, by the day it was held. */
    ofCycle: (cycleId: string): Promise<MinutesRow[]> =>
      all().where('cycle_id', '=', cycleId).orderBy('held_on').orderBy('recorded_at').orderBy('id').execute(),

    standingOfCycles: async (cycleIds: readonly string[]): Promise<MinutesPlaceRow[]> =>
      db
        .selectFrom('minutes')
        .select(['cycle_id', 'step', 'period', 'held_on'])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('withdrawn_on', 'is', null)
        .orderBy('held_on')
        .orderBy('id')
        .execute(),

    insert: async (row: Omit<Insertable<Schema['minutes']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('minutes')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    withdraw: async (
      id: string,
      withdrawal: Pick<MinutesRow, 'withdrawn_on' | 'withdrawn_by' | 'withdrawn_reason'>,
    ): Promise<void> => {
      await db
        .updateTable('minutes')
        .set(withdrawal)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
