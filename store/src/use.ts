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

export interface HoldingRow {
  readonly role: Schema['appointment']['role'];
  readonly person_id: string;
  readonly organization_id: string;
  readonly from_on: string;
  readonly to_on: string | null;
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

    /** Who holds which role where on at least one day of a span; members by their memberships. */
    holdings: async ({ from, to }: { readonly from: string; readonly to: string }): Promise<readonly HoldingRow[]> => {
      const { rows } = await sql<HoldingRow>`
        select role, person_id, organization_id, from_on, to_on from appointment
        where committee_id = ${committeeId} and confirmed_at is not null
          and from_on <= ${to} and coalesce(to_on, ${to}) >= ${from}
        union all
        select 'member', person_id, branch_id, from_on, to_on from membership
        where committee_id = ${committeeId} and from_on <= ${to} and coalesce(to_on, ${to}) >= ${from}`.execute(db);
      return rows;
    },
  };
}
