import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type OrganizationRow = Selectable<Schema['organization']>;

/** The tree of a committee's organizations. */
export function organizationsOf({ db, committeeId }: Work) {
  return {
    list: (): Promise<OrganizationRow[]> =>
      db
        .selectFrom('organization')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .orderBy('position')
        .orderBy('id')
        .execute(),

    find: (id: string): Promise<OrganizationRow | undefined> =>
      db
        .selectFrom('organization')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst(),

    /** Ids from an organization up to the committee, itself first; empty when it is not there. */
    pathTo: async (id: string): Promise<string[]> => {
      const { rows } = await sql<{ id: string }>`
        with recursive path (id, parent_id, depth) as (
          select id, parent_id, 0 from organization where committee_id = ${committeeId} and id = ${id}
          union all
          select o.id, o.parent_id, path.depth + 1
          from organization o join path on o.committee_id = ${committeeId} and o.id = path.parent_id
        )
        select id from path order by depth`.execute(db);
      return rows.map((row) => row.id);
    },

    insert: async (rows: readonly Omit<Insertable<Schema['organization']>, 'committee_id'>[]): Promise<void> => {
      await db
        .insertInto('organization')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },
  };
}
