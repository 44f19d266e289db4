import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type PledgeRow = Selectable<Schema['pledge']>;
export type PledgeStepRow = Selectable<Schema['pledge_step']>;

/** A pledge as far as plans and steps go by it. */
export type PledgePlanRow = Pick<
  PledgeRow,
  'cycle_id' | 'person_id' | 'kind' | 'state' | 'months' | 'signed_on' | 'decided_on'
> & {
  /** The branch that pledges, or to which its member does. */
  readonly branch_id: string;
};

/** What members and branches promise, and each step of it. */
export function pledgesOf({ db, committeeId }: Work) {
  const pledges = () => db.selectFrom('pledge').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<PledgeRow | undefined> => pledges().where('id', '=', id).executeTakeFirst(),

    /** Holds them for the rest of the transaction, always in the same order. */
    lock: (ids: readonly string[]): Promise<PledgeRow[]> =>
      pledges()
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .orderBy('id')
        .forUpdate()
        .execute(),

    /** A member's own, those due first. */
    ofPeople: (personIds: readonly string[]): Promise<PledgeRow[]> =>
      pledges()
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .orderBy('due_on')
        .orderBy('id')
        .execute(),

    /** Those due first. */
    ofCycles: (cycleIds: readonly string[]): Promise<PledgeRow[]> =>
      pledges()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .orderBy('due_on')
        .orderBy('id')
        .execute(),

    /** What branches pledge, those due first. */
    ofBranches: (cycleIds: readonly string[]): Promise<PledgeRow[]> =>
      pledges()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('person_id', 'is', null)
        .orderBy('due_on')
        .orderBy('id')
        .execute(),

    /** What stands in plans: signed by both, not withdrawn, not undone. */
    plannedOfCycles: (cycleIds: readonly string[]): Promise<PledgePlanRow[]> =>
      db
        .selectFrom('pledge')
        .innerJoin('cycle', (join) =>
          join.onRef('cycle.committee_id', '=', 'pledge.committee_id').onRef('cycle.id', '=', 'pledge.cycle_id'),
        )
        .leftJoin('proxy_entry', (join) =>
          join
            .onRef('proxy_entry.committee_id', '=', 'pledge.committee_id')
            .onRef('proxy_entry.made_id', '=', 'pledge.id'),
        )
        .select(['cycle_id', 'branch_id', 'pledge.person_id', 'kind', 'state', 'months', 'signed_on', 'decided_on'])
        .where('pledge.committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('state', 'not in', ['drafted', 'withdrawn'])
        .where('undone_on', 'is', null)
        .orderBy('signed_on')
        .orderBy('pledge.id')
        .execute(),

    /** In the order they were taken. */
    steps: async (ids: readonly string[]): Promise<PledgeStepRow[]> =>
      ids.length === 0
        ? []
        : db
            .selectFrom('pledge_step')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('pledge_id', '=', eb.fn.any(eb.val([...ids]))))
            .orderBy('revision')
            .execute(),

    insert: async (row: Omit<Insertable<Schema['pledge']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('pledge')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** The caller holds the pledge and has compared its revision. */
    change: async (
      id: string,
      change: Partial<Pick<PledgeRow, 'state' | 'months' | 'signed_on' | 'decided_on'>> & Pick<PledgeRow, 'revision'>,
    ): Promise<void> => {
      await db.updateTable('pledge').set(change).where('committee_id', '=', committeeId).where('id', '=', id).execute();
    },

    addStep: async (step: Omit<Insertable<Schema['pledge_step']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('pledge_step')
        .values({ ...step, committee_id: committeeId })
        .execute();
    },
  };
}
