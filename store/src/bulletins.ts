import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type BulletinRow = Selectable<Schema['bulletin']>;

/** Commented bulletins of a period, one edition after the other; what was released is not written again. */
export function bulletinsOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('bulletin').selectAll().where('committee_id', '=', committeeId);
  return {
    ofPeriod: (cycleId: string, period: string): Promise<BulletinRow[]> =>
      rows().where('cycle_id', '=', cycleId).where('period', '=', period).orderBy('edition').execute(),

    ofCycles: (cycleIds: readonly string[]): Promise<BulletinRow[]> =>
      rows()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .orderBy('period')
        .orderBy('edition')
        .execute(),

    insert: async (row: Omit<Insertable<Schema['bulletin']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('bulletin')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** Only a draft. */
    update: async (id: string, row: Omit<Updateable<Schema['bulletin']>, 'committee_id' | 'id'>): Promise<void> => {
      await db
        .updateTable('bulletin')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .where('released_on', 'is', null)
        .execute();
    },
  };
}
