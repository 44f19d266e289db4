import { sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export interface UseRow {
  readonly role: string;
  readonly month: string;
  readonly actions: number;
  readonly activeSeconds: number;
}

export interface UseAddition extends UseRow {
  /** Where the role is held. */
  readonly organizationId: string;
}

/** Counters per role, place and month; no person stands behind a row. */
export function useOf({ db, committeeId }: Work) {
  return {
    add: async ({ role, month, actions, activeSeconds, organizationId }: UseAddition): Promise<void> => {
      await db
        .insertInto('use_count')
        .values({
          committee_id: committeeId,
          branch_id: organizationId,
          role,
          month,
          actions,
          active_seconds: activeSeconds,
        })
        .onConflict((conflict) =>
          conflict.columns(['committee_id', 'branch_id', 'role', 'month']).doUpdateSet((eb) => ({
            actions: eb('use_count.actions', '+', actions),
            active_seconds: eb('use_count.active_seconds', '+', activeSeconds),
          })),
        )
        .execute();
    },

    /** Summed over places, by role and month. */
    sums: (organizationIds: readonly string[]): Promise<UseRow[]> =>
      db
        .selectFrom('use_count')
        .select([
          'role',
          'month',
          sql<number>`sum(actions)::bigint`.as('actions'),
          sql<number>`sum(active_seconds)::bigint`.as('activeSeconds'),
        ])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('branch_id', '=', eb.fn.any(eb.val([...organizationIds]))))
        .groupBy(['role', 'month'])
        .orderBy('month')
        .orderBy('role')
        .execute(),

    /** How many people hold each role at these places on at least one day of a month; members by their memberships. */
    holders: async (
      organizationIds: readonly string[],
      { from, to }: { readonly from: string; readonly to: string },
    ): Promise<ReadonlyMap<string, number>> => {
      const { rows } = await sql<{ role: Schema['appointment']['role']; people: number }>`
        select role, count(distinct person_id) as people from (
          select role, person_id, organization_id, from_on, to_on from appointment
          where committee_id = ${committeeId} and confirmed_at is not null
          union all
          select 'member', person_id, branch_id, from_on, to_on from membership where committee_id = ${committeeId}
        ) held
        where organization_id = any (${[...organizationIds]}::uuid[]) and from_on <= ${to} and coalesce(to_on, ${to}) >= ${from}
        group by role`.execute(db);
      return new Map(rows.map(({ role, people }) => [role, people]));
    },
  };
}
