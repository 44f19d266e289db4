import { type Insertable, type Selectable, sql } from 'kysely';
import { organizationHistoryOf } from './organization-history.ts';
import type { OrganizationRow } from './organizations.ts';
import type { Schema } from './schema.ts';
import type { SchemeVersionRow } from './schemes.ts';
import type { Work } from './work.ts';

export type CycleRow = Selectable<Schema['cycle']>;

/** A year, whose it is, and the version it runs under. */
export interface CycleYearRow {
  readonly cycle: Pick<CycleRow, 'id' | 'year'>;
  /** Under the name it had on the last day of the year: a year that is over keeps the name it was lived under. */
  readonly branch: Pick<OrganizationRow, 'id' | 'name' | 'kind' | 'branch_kind'>;
  readonly version: SchemeVersionRow;
}

/** A branch's assessment years, each under one version of a scheme. */
export function cyclesOf(work: Work) {
  const { db, committeeId } = work;
  const cycles = () => db.selectFrom('cycle').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (branchId: string, year: number): Promise<CycleRow | undefined> =>
      cycles().where('branch_id', '=', branchId).where('year', '=', year).executeTakeFirst(),

    /** The same with whose it is and the version it runs under. */
    findYear: (branchId: string, year: number): Promise<CycleYearRow | undefined> => findYear(work, branchId, year),

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

async function findYear(work: Work, branchId: string, year: number): Promise<CycleYearRow | undefined> {
  const { db, committeeId } = work;
  const row = await db
    .selectFrom('cycle')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.committee_id', '=', 'cycle.committee_id')
        .onRef('organization.id', '=', 'cycle.branch_id'),
    )
    .innerJoin('scheme_version', (join) =>
      join
        .onRef('scheme_version.committee_id', '=', 'cycle.committee_id')
        .onRef('scheme_version.id', '=', 'cycle.scheme_version_id'),
    )
    .selectAll('scheme_version')
    .select([
      'cycle.id as cycle_id',
      'organization.kind',
      'organization.branch_kind',
      'organization.name as now_called',
    ])
    .where('cycle.committee_id', '=', committeeId)
    .where('cycle.branch_id', '=', branchId)
    .where('cycle.year', '=', year)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { cycle_id: id, kind, branch_kind, now_called, ...version } = row;
  const names = await organizationHistoryOf(work).namesOn([branchId], `${year}-12-31`);
  const name = names.get(branchId) ?? now_called;
  return { cycle: { id, year }, branch: { id: branchId, name, kind, branch_kind }, version };
}
