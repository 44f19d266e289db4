import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type FactRow = Selectable<Schema['fact']>;

/** Facts of a year that people state. Each statement is a new revision; the last one stands. */
export function factsOf({ db, committeeId }: Work) {
  const standing = () =>
    db
      .selectFrom('fact')
      .distinctOn(['subject_id', 'fact'])
      .selectAll()
      .where('committee_id', '=', committeeId)
      .orderBy('subject_id')
      .orderBy('fact')
      .orderBy('revision', 'desc');
  return {
    ofCycle: (cycleId: string): Promise<FactRow[]> => standing().where('cycle_id', '=', cycleId).execute(),

    find: (cycleId: string, subjectId: string, fact: string): Promise<FactRow | undefined> =>
      standing()
        .where('cycle_id', '=', cycleId)
        .where('subject_id', '=', subjectId)
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
