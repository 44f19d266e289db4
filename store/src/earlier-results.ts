import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type EarlierResultRow = Selectable<Schema['earlier_result']>;

const rowsAtOnce = 4000;

/** What somebody came to before a year, or under another scheme, where the year's own scheme reads it. */
export function earlierResultsOf({ db, committeeId }: Work) {
  // After two records of one person have been made one, a result is read under the one that stays.
  const nowUnder = sql<string>`coalesce(person.joined_into, earlier_result.subject_id)`;
  const results = () =>
    db
      .selectFrom('earlier_result')
      .leftJoin('person', (join) =>
        join
          .onRef('person.committee_id', '=', 'earlier_result.committee_id')
          .onRef('person.id', '=', 'earlier_result.subject_id'),
      )
      .selectAll('earlier_result')
      .select(nowUnder.as('subject_id'))
      .where('earlier_result.committee_id', '=', committeeId);
  return {
    /** By subject and period. */
    ofCycles: (cycleIds: readonly string[]): Promise<EarlierResultRow[]> =>
      results()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .orderBy('earlier_result.subject_id')
        .orderBy('period')
        .orderBy('scheme')
        .execute(),

    /** Of one person, whichever year it was brought for; by period. */
    ofPerson: (personId: string): Promise<EarlierResultRow[]> =>
      results()
        .where('earlier_result.subject_id', 'in', (eb) =>
          eb
            .selectFrom('person as record')
            .select('record.id')
            .where('record.committee_id', '=', committeeId)
            .where((either) => either.or([either('record.id', '=', personId), either('joined_into', '=', personId)])),
        )
        .orderBy('period')
        .orderBy('recorded_at', 'desc')
        .execute(),

    insert: async (rows: readonly Omit<Insertable<Schema['earlier_result']>, 'committee_id'>[]): Promise<void> => {
      // A statement carries at most 65,535 parameters.
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce).map((row) => ({ ...row, committee_id: committeeId }));
        await db.insertInto('earlier_result').values(part).execute();
      }
    },

    /** Takes away what an import brought. */
    removeOfImport: async (importId: string): Promise<void> => {
      await db
        .deleteFrom('earlier_result')
        .where('committee_id', '=', committeeId)
        .where('import_id', '=', importId)
        .execute();
    },
  };
}
