import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type FactRow = Selectable<Schema['fact']>;

/** Facts of a year that people state. Each statement is a new revision; the last one stands, and one without a value takes the fact back. */
export function factsOf({ db, committeeId }: Work) {
  // A fact is never changed: after two records have been made one, it is read under the one that stays.
  const nowUnder = sql<string>`coalesce(person.joined_into, fact.subject_id)`;
  const standing = () =>
    db
      .selectFrom('fact')
      .leftJoin('person', (join) =>
        join.onRef('person.committee_id', '=', 'fact.committee_id').onRef('person.id', '=', 'fact.subject_id'),
      )
      .distinctOn(sql`${nowUnder}, fact.fact`)
      .selectAll('fact')
      .select(nowUnder.as('subject_id'))
      .where('fact.committee_id', '=', committeeId)
      .orderBy(nowUnder)
      .orderBy('fact.fact')
      .orderBy('fact.revision', 'desc');
  return {
    /** The last statement about each fact. */
    ofCycle: (cycleId: string): Promise<FactRow[]> => standing().where('cycle_id', '=', cycleId).execute(),

    /** Those of which an import's word is the last. */
    ofImport: async (cycleId: string, importId: string): Promise<FactRow[]> => {
      const rows = await standing().where('cycle_id', '=', cycleId).execute();
      return rows.filter((row) => row.import_id === importId);
    },

    /** How many an import stated, whatever became of them. */
    countOfImport: async (importId: string): Promise<number> => {
      const { count } = await db
        .selectFrom('fact')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('committee_id', '=', committeeId)
        .where('import_id', '=', importId)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    find: (cycleId: string, subjectId: string, fact: string): Promise<FactRow | undefined> =>
      standing()
        .where('cycle_id', '=', cycleId)
        .where(nowUnder, '=', subjectId)
        .where('fact', '=', fact)
        .executeTakeFirst(),

    append: async (row: Omit<Insertable<Schema['fact']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('fact')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
