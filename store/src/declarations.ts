import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type DeclarationRow = Selectable<Schema['declaration']>;
export type DeclarationStepRow = Selectable<Schema['declaration_step']>;
export type RecusalRow = Selectable<Schema['recusal']>;

/** Deeds that members report, each step of their way, and who says that he is tied with whom. */
export function declarationsOf({ db, committeeId }: Work) {
  const declarations = () => db.selectFrom('declaration').selectAll().where('committee_id', '=', committeeId);
  const recusals = () => db.selectFrom('recusal').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<DeclarationRow | undefined> => declarations().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<DeclarationRow | undefined> =>
      declarations().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** The latest first. */
    ofPeople: (personIds: readonly string[]): Promise<DeclarationRow[]> =>
      declarations()
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .orderBy('declared_on', 'desc')
        .orderBy('id', 'desc')
        .execute(),

    /** The latest first. */
    ofCycles: (cycleIds: readonly string[]): Promise<DeclarationRow[]> =>
      declarations()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .orderBy('declared_on', 'desc')
        .orderBy('id', 'desc')
        .execute(),

    /** In the order they were taken. */
    steps: async (ids: readonly string[]): Promise<DeclarationStepRow[]> =>
      ids.length === 0
        ? []
        : db
            .selectFrom('declaration_step')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('declaration_id', '=', eb.fn.any(eb.val([...ids]))))
            .orderBy('revision')
            .execute(),

    insert: async (row: Omit<Insertable<Schema['declaration']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('declaration')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** The step and the state it leads to; the caller holds the declaration and has compared its revision. */
    take: async (
      state: DeclarationRow['state'],
      step: Omit<Insertable<Schema['declaration_step']>, 'committee_id'>,
    ): Promise<void> => {
      await db
        .updateTable('declaration')
        .set({ state, revision: step.revision })
        .where('committee_id', '=', committeeId)
        .where('id', '=', step.declaration_id)
        .execute();
      await db
        .insertInto('declaration_step')
        .values({ ...step, committee_id: committeeId })
        .execute();
    },

    /** Those that stand in a branch. */
    recusalsOf: (branchId: string): Promise<RecusalRow[]> =>
      recusals().where('branch_id', '=', branchId).where('lifted_on', 'is', null).execute(),

    /** Between two people in a branch, lifted ones too, the latest first. */
    recusalsBetween: (place: Pick<RecusalRow, 'branch_id' | 'verifier_id' | 'member_id'>): Promise<RecusalRow[]> =>
      recusals()
        .where('branch_id', '=', place.branch_id)
        .where('verifier_id', '=', place.verifier_id)
        .where('member_id', '=', place.member_id)
        .orderBy('declared_at', 'desc')
        .orderBy('id', 'desc')
        .execute(),

    lift: async (
      ids: readonly string[],
      lifting: Pick<RecusalRow, 'lifted_by' | 'lifted_on' | 'lifted_at' | 'lifted_reason'>,
    ): Promise<void> => {
      await db
        .updateTable('recusal')
        .set(lifting)
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
    },

    recuse: async (row: Omit<Insertable<Schema['recusal']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('recusal')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
