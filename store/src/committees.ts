import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export type CommitteeRow = Selectable<Schema['committee']>;
export type Committees = ReturnType<typeof committeesOf>;

/** The committees of an installation; usually one. */
export function committeesOf(database: Database) {
  return {
    list: (): Promise<CommitteeRow[]> =>
      database.selectFrom('committee').selectAll().orderBy('created_at').orderBy('id').execute(),

    find: (id: string): Promise<CommitteeRow | undefined> =>
      database.selectFrom('committee').selectAll().where('id', '=', id).executeTakeFirst(),

    insert: async (row: { id: string; name: string; created_at: Date }): Promise<void> => {
      await database.insertInto('committee').values(row).execute();
    },
  };
}
