import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type PeriodReopeningRow = Selectable<Schema['period_reopening']>;

/** Closed periods that the committee has opened again for some days. */
export function periodReopeningsOf({ db, committeeId }: Work) {
  const all = () => db.selectFrom('period_reopening').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<PeriodReopeningRow | undefined> => all().where('id', '=', id).executeTakeFirst(),

    /** Of a year, the latest first. */
    ofCycle: (cycleId: string): Promise<PeriodReopeningRow[]> =>
      all().where('cycle_id', '=', cycleId).orderBy('reopened_at', 'desc').orderBy('id').execute(),

    insert: async (row: Omit<Insertable<Schema['period_reopening']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('period_reopening')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
