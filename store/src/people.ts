import type { Work } from './transaction.ts';

/** People and their memberships of branches. */
export function peopleOf({ db, committeeId }: Work) {
  return {
    /** Names by id; unknown ids are left out. */
    namesOf: async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('person')
        .select(['id', 'name'])
        .where('committee_id', '=', committeeId)
        .where('id', 'in', ids)
        .execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    },

    /** The branch of someone's present or last membership; null for an unknown person or one who never had any. */
    branchOf: async (personId: string): Promise<string | null> => {
      const row = await db
        .selectFrom('membership')
        .select('branch_id')
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .orderBy('from_on', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.branch_id ?? null;
    },
  };
}
