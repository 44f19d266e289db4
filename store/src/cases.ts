import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type CaseFileRow = Selectable<Schema['case_file']>;
export type CasePartRow = Selectable<Schema['case_part']>;
export type CasePaperRow = Selectable<Schema['case_paper']>;

/** Case files: whom each is about, who has a part in it, and its papers in their order. */
export function casesOf({ db, committeeId }: Work) {
  const files = () => db.selectFrom('case_file').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<CaseFileRow | undefined> => files().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<CaseFileRow | undefined> => files().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** Those in which somebody has a part that has not ended; the latest two hundred first. */
    ofPerson: (personId: string): Promise<CaseFileRow[]> =>
      files()
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('case_part')
              .select('case_part.id')
              .whereRef('case_part.committee_id', '=', 'case_file.committee_id')
              .whereRef('case_part.case_id', '=', 'case_file.id')
              .where('case_part.person_id', '=', personId)
              .where('case_part.ended_on', 'is', null),
          ),
        )
        .orderBy('opened_at', 'desc')
        .orderBy('id')
        .limit(200)
        .execute(),

    /** Of the whole committee, for what looks whose turn it is; nobody reads them by this. */
    all: (): Promise<CaseFileRow[]> => files().orderBy('id').execute(),

    /** About somebody, for the caller who holds that record. */
    about: (personId: string): Promise<CaseFileRow[]> =>
      files().where('person_id', '=', personId).orderBy('opened_at').execute(),

    parts: (caseIds: readonly string[]): Promise<CasePartRow[]> =>
      db
        .selectFrom('case_part')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('case_id', '=', eb.fn.any(eb.val([...caseIds]))))
        .orderBy('named_on')
        .orderBy('id')
        .execute(),

    papers: (caseIds: readonly string[]): Promise<CasePaperRow[]> =>
      db
        .selectFrom('case_paper')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('case_id', '=', eb.fn.any(eb.val([...caseIds]))))
        .orderBy('case_id')
        .orderBy('number')
        .execute(),

    /** Takes the next number of the branch's year; the caller holds the person. */
    insert: async (row: Omit<Insertable<Schema['case_file']>, 'committee_id' | 'number'>): Promise<void> => {
      const { last } = await db
        .selectFrom('case_file')
        .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
        .where('committee_id', '=', committeeId)
        .where('branch_id', '=', row.branch_id)
        .where('year', '=', row.year)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('case_file')
        .values({ ...row, committee_id: committeeId, number: Number(last) + 1 })
        .execute();
    },

    setRevision: async (id: string, revision: number): Promise<void> => {
      await db
        .updateTable('case_file')
        .set({ revision })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    addParts: async (rows: readonly Omit<Insertable<Schema['case_part']>, 'committee_id'>[]): Promise<void> => {
      await db
        .insertInto('case_part')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },

    endPart: async (
      id: string,
      ended: { readonly ended_by: string; readonly ended_on: string; readonly ended_reason: string },
    ): Promise<void> => {
      await db
        .updateTable('case_part')
        .set(ended)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** Puts a paper behind the last; the caller holds the file. */
    addPaper: async (row: Omit<Insertable<Schema['case_paper']>, 'committee_id' | 'number'>): Promise<void> => {
      const { last } = await db
        .selectFrom('case_paper')
        .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
        .where('committee_id', '=', committeeId)
        .where('case_id', '=', row.case_id)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('case_paper')
        .values({ ...row, committee_id: committeeId, number: Number(last) + 1 })
        .execute();
    },
  };
}
