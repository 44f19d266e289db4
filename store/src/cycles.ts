import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type CycleRow = Selectable<Schema['cycle']>;

/** A branch's assessment years, each under one version of a scheme. */
export function cyclesOf({ db, committeeId }: Work) {
  const cycles = () => db.selectFrom('cycle').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (branchId: string, year: number): Promise<CycleRow | undefined> =>
      cycles().where('branch_id', '=', branchId).where('year', '=', year).executeTakeFirst(),

    findById: (id: string): Promise<CycleRow | undefined> => cycles().where('id', '=', id).executeTakeFirst(),

    /** The cycles of some branches in one year. */
    ofBranches: (branchIds: readonly string[], year: number): Promise<CycleRow[]> =>
      cycles()
        .where((eb) => eb('branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .where('year', '=', year)
        .execute(),

    /** A branch's years, the latest first. */
    ofBranch: (branchId: string): Promise<CycleRow[]> =>
      cycles().where('branch_id', '=', branchId).orderBy('year', 'desc').execute(),

    /** The branches' cycles of these years. */
    ofYears: (years: readonly number[]): Promise<CycleRow[]> =>
      cycles().where('year', 'in', years).orderBy('year', 'desc').orderBy('id').execute(),

    /** Years that any branch has begun, the latest first. */
    years: async (): Promise<number[]> => {
      const rows = await db
        .selectFrom('cycle')
        .select('year')
        .distinct()
        .where('committee_id', '=', committeeId)
        .orderBy('year', 'desc')
        .execute();
      return rows.map(({ year }) => year);
    },

    /** Those of some years in which anything has been scored, entered, voted on or published. */
    begun: async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
      const { rows } = await sql<{ cycle_id: string }>`
        select cycle_id from score_sheet where committee_id = ${committeeId} and cycle_id = any(${[...ids]})
          and exists (select from score where score.committee_id = score_sheet.committee_id and sheet_id = score_sheet.id)
        union select cycle_id from ledger_entry where committee_id = ${committeeId} and cycle_id = any(${[...ids]})
        union select cycle_id from paper_ballot where committee_id = ${committeeId} and cycle_id = any(${[...ids]})
        union select cycle_id from notice where committee_id = ${committeeId} and cycle_id = any(${[...ids]})`.execute(
        db,
      );
      return new Set(rows.map((row) => row.cycle_id));
    },

    /** Puts a year under another version, while nothing has been scored in it. */
    change: async (id: string, schemeVersionId: string): Promise<void> => {
      await db
        .updateTable('cycle')
        .set({ scheme_version_id: schemeVersionId })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** Holds the year for the rest of the transaction: whoever closes something waits for whoever closes something else. */
    lock: (id: string): Promise<CycleRow | undefined> => cycles().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** False where the branch has that year already; the row is then left as it is. */
    insert: async (row: Omit<Insertable<Schema['cycle']>, 'committee_id'>): Promise<boolean> => {
      const inserted = await db
        .insertInto('cycle')
        .values({ ...row, committee_id: committeeId })
        .onConflict((conflict) => conflict.columns(['committee_id', 'branch_id', 'year']).doNothing())
        .executeTakeFirst();
      return inserted.numInsertedOrUpdatedRows === 1n;
    },
  };
}
