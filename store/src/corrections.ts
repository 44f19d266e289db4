import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type CorrectionRow = Selectable<Schema['correction']>;
export type CorrectionListRow = CorrectionRow & { readonly name: string; readonly branch: string | null };

/** What people say is wrong about themselves, and what was answered. */
export function correctionsOf({ db, committeeId }: Work) {
  const rows = () =>
    db
      .selectFrom('correction')
      .innerJoin('person', (join) =>
        join.onRef('person.committee_id', '=', 'correction.committee_id').onRef('person.id', '=', 'person_id'),
      )
      .leftJoin('organization', (join) =>
        join
          .onRef('organization.committee_id', '=', 'correction.committee_id')
          .onRef('organization.id', '=', 'correction.branch_id'),
      )
      .selectAll('correction')
      .select(['person.name', 'organization.name as branch'])
      .where('correction.committee_id', '=', committeeId);
  return {
    /** The latest first. */
    list: (): Promise<CorrectionListRow[]> => rows().orderBy('number', 'desc').execute(),

    ofPerson: (personId: string): Promise<CorrectionListRow[]> =>
      rows().where('correction.person_id', '=', personId).orderBy('number', 'desc').execute(),

    find: (id: string): Promise<CorrectionListRow | undefined> =>
      rows().where('correction.id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<CorrectionRow | undefined> =>
      db
        .selectFrom('correction')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),

    /** Takes the next number of the committee's register. */
    insert: async (row: Omit<Insertable<Schema['correction']>, 'committee_id' | 'number'>): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`correction ${committeeId}`}, 0))`.execute(db);
      const { last } = await db
        .selectFrom('correction')
        .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
        .where('committee_id', '=', committeeId)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('correction')
        .values({ ...row, committee_id: committeeId, number: Number(last) + 1 })
        .execute();
    },

    answer: async (
      id: string,
      answer: Required<Pick<CorrectionRow, 'outcome' | 'reason' | 'answered_by' | 'answered_on'>>,
    ): Promise<void> => {
      await db
        .updateTable('correction')
        .set(answer)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    countAnsweredBefore: async (day: string): Promise<number> => {
      const row = await db
        .selectFrom('correction')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('committee_id', '=', committeeId)
        .where('answered_on', '<', day)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    eraseAnsweredBefore: async (day: string): Promise<void> => {
      await db
        .deleteFrom('correction')
        .where('committee_id', '=', committeeId)
        .where('answered_on', '<', day)
        .execute();
    },
  };
}
