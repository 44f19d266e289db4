import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type SuggestionRow = Selectable<Schema['suggestion']>;

/** Opinions and suggestions, as they stand; what each act changed is in the audit trail. */
export function suggestionsOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('suggestion').selectAll().where('committee_id', '=', committeeId);
  const latestFirst = () =>
    rows().orderBy('received_on', 'desc').orderBy('year', 'desc').orderBy('number', 'desc').orderBy('id');
  return {
    find: (id: string): Promise<SuggestionRow | undefined> => rows().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<SuggestionRow | undefined> =>
      rows().where('id', '=', id).forUpdate().executeTakeFirst(),

    findByCode: (digest: Uint8Array): Promise<SuggestionRow | undefined> =>
      rows().where('code_digest', '=', digest).executeTakeFirst(),

    /** Of some branches, the latest first; of the register that is named, or both. */
    ofBranches: async (
      branchIds: readonly string[],
      register?: SuggestionRow['register'],
    ): Promise<readonly SuggestionRow[]> =>
      latestFirst()
        .where((eb) => eb('branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .$if(register !== undefined, (query) => query.where('register', '=', register ?? 'branch'))
        .execute(),

    /** Those to which somebody owes a reply. */
    waiting: (): Promise<SuggestionRow[]> =>
      rows().where('state', 'in', ['received', 'assigned', 'passed-up']).orderBy('id').execute(),

    /** Raised by somebody by account, or theirs to reply to; the latest two hundred first. */
    ofPerson: (personId: string): Promise<SuggestionRow[]> =>
      latestFirst()
        .where((eb) => eb.or([eb('raised_by', '=', personId), eb(eb.val(personId), '=', eb.fn.any('handlers'))]))
        .limit(200)
        .execute(),

    /** Everybody of the committee of this name: whom a complaint that names somebody can mean. */
    peopleNamed: async (name: string): Promise<string[]> => {
      const people = await db
        .selectFrom('person')
        .select('id')
        .where('committee_id', '=', committeeId)
        .where('name', '=', name)
        .orderBy('id')
        .execute();
      return people.map(({ id }) => id);
    },

    /** Makes what comes in at a branch wait for each other: each is looked up and numbered after the one before. */
    holdNumbers: async (branchId: string): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`suggestion ${committeeId} ${branchId}`}, 0))`.execute(
        db,
      );
    },

    /** Takes the next number of the branch's register and year; the numbers are held by the caller. */
    insert: async (row: Omit<Insertable<Schema['suggestion']>, 'committee_id' | 'number'>): Promise<void> => {
      const { branch_id: branchId, register, year } = row;
      const { last } = await db
        .selectFrom('suggestion')
        .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
        .where('committee_id', '=', committeeId)
        .where('branch_id', '=', branchId)
        .where('register', '=', register)
        .where('year', '=', year)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('suggestion')
        .values({ ...row, committee_id: committeeId, number: Number(last) + 1 })
        .execute();
    },

    update: async (id: string, row: Omit<Updateable<Schema['suggestion']>, 'committee_id' | 'id'>): Promise<void> => {
      await db
        .updateTable('suggestion')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
