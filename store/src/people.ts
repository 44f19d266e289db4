import type { Work } from './transaction.ts';

/** People and their memberships of branches. */
export function peopleOf({ db, committeeId }: Work) {
  return {
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
