import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ExemptionRequestRow = Selectable<Schema['exemption_request']>;
export type ExemptionStepRow = Selectable<Schema['exemption_step']>;

/** Wishes not to be scored, on their way from the member to the organization department, and each step of the way. */
export function exemptionRequestsOf({ db, committeeId }: Work) {
  const requests = () => db.selectFrom('exemption_request').selectAll().where('committee_id', '=', committeeId);
  return {
    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<ExemptionRequestRow | undefined> =>
      requests().where('id', '=', id).forUpdate().executeTakeFirst(),

    ofPeople: (personIds: readonly string[]): Promise<ExemptionRequestRow[]> =>
      requests()
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .orderBy('id', 'desc')
        .execute(),

    /** The latest first; ids are made in the order of time. */
    ofBranches: (branchIds: readonly string[]): Promise<ExemptionRequestRow[]> =>
      requests()
        .where((eb) => eb('branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .orderBy('id', 'desc')
        .limit(500)
        .execute(),

    /** In the order they were taken. */
    steps: async (requestIds: readonly string[]): Promise<ExemptionStepRow[]> =>
      requestIds.length === 0
        ? []
        : db
            .selectFrom('exemption_step')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('request_id', '=', eb.fn.any(eb.val([...requestIds]))))
            .orderBy('revision')
            .execute(),

    insert: async (row: Omit<Insertable<Schema['exemption_request']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('exemption_request')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** The step and the state it leads to; the caller holds the request and has compared its revision. */
    take: async (
      state: ExemptionRequestRow['state'],
      step: Omit<Insertable<Schema['exemption_step']>, 'committee_id'>,
    ): Promise<void> => {
      await db
        .updateTable('exemption_request')
        .set({ state, revision: step.revision })
        .where('committee_id', '=', committeeId)
        .where('id', '=', step.request_id)
        .execute();
      await db
        .insertInto('exemption_step')
        .values({ ...step, committee_id: committeeId })
        .execute();
    },
  };
}

/** What most steps leave empty. */
export const blankStep = { document: null, members_due: null, members_present: null, returned_for: null } as const;
