import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type VetoRow = Selectable<Schema['veto']>;

const rowsAtOnce = 4000;

/** What rules somebody out of a year whatever the points say, as others have decided it. */
export function vetoesOf({ db, committeeId }: Work) {
  // After two records of one person have been made one, a veto is read under the one that stays.
  const nowUnder = sql<string>`coalesce(person.joined_into, veto.subject_id)`;
  return {
    /** By subject and day. */
    ofCycles: (cycleIds: readonly string[]): Promise<VetoRow[]> =>
      db
        .selectFrom('veto')
        .leftJoin('person', (join) =>
          join.onRef('person.committee_id', '=', 'veto.committee_id').onRef('person.id', '=', 'veto.subject_id'),
        )
        .selectAll('veto')
        .select(nowUnder.as('subject_id'))
        .where('veto.committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .orderBy('veto.subject_id')
        .orderBy('on_day')
        .orderBy('veto')
        .orderBy('veto.id')
        .execute(),

    insert: async (rows: readonly Omit<Insertable<Schema['veto']>, 'committee_id'>[]): Promise<void> => {
      // A statement carries at most 65,535 parameters.
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce).map((row) => ({ ...row, committee_id: committeeId }));
        await db.insertInto('veto').values(part).execute();
      }
    },

    /** Takes away what an import brought. */
    removeOfImport: async (importId: string): Promise<void> => {
      await db.deleteFrom('veto').where('committee_id', '=', committeeId).where('import_id', '=', importId).execute();
    },
  };
}
