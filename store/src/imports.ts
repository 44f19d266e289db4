import { type Insertable, type Selectable, sql } from 'kysely';
import type { PersonRow } from './people.ts';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ImportRow = Selectable<Schema['import']>;

export type ImportListRow = ImportRow & { readonly importer: string; readonly branch: string | null };

/** Somebody on record, with the present or last membership. */
export type KnownPersonRow = PersonRow & {
  readonly branch_id: string | null;
  readonly branch: string | null;
  readonly category: string | null;
  readonly status: Schema['membership']['status'] | null;
};

/** Of an import that is undone, in one statement. */
const peopleAtOnce = 500;

/** Uploads of spreadsheets: what they made, and what has been built upon it since. */
export function importsOf({ db, committeeId }: Work) {
  const rows = () =>
    db
      .selectFrom('import')
      .innerJoin('person', (join) =>
        join.onRef('person.committee_id', '=', 'import.committee_id').onRef('person.id', '=', 'import.imported_by'),
      )
      .leftJoin('organization', (join) =>
        join
          .onRef('organization.committee_id', '=', 'import.committee_id')
          .onRef('organization.id', '=', 'import.branch_id'),
      )
      .selectAll('import')
      .select(['person.name as importer', 'organization.name as branch'])
      .where('import.committee_id', '=', committeeId);
  return {
    /** Makes imports of one committee wait for each other: two people may bring the same roster at the same moment. */
    hold: async (): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${committeeId}`}, 0))`.execute(db);
    },

    /** Newest first. */
    list: (): Promise<ImportListRow[]> => rows().orderBy('import.imported_at', 'desc').orderBy('import.id').execute(),

    find: (id: string): Promise<ImportListRow | undefined> => rows().where('import.id', '=', id).executeTakeFirst(),

    insert: async (row: Omit<Insertable<Schema['import']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('import')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    setCellsFilled: async (id: string, cells: number): Promise<void> => {
      await db
        .updateTable('import')
        .set({ cells_filled: cells })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    markUndone: async (id: string, { by, at }: { readonly by: string; readonly at: Date }): Promise<void> => {
      await db
        .updateTable('import')
        .set({ undone_by: by, undone_at: at })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** Imports that still say what their file was called and are older than this; a name of a file may name people. */
    countNamedBefore: async (before: Date): Promise<number> => {
      const row = await db
        .selectFrom('import')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('committee_id', '=', committeeId)
        .where('imported_at', '<', before)
        .where('file_name', '<>', '')
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    forgetNamesBefore: async (before: Date): Promise<void> => {
      await db
        .updateTable('import')
        .set({ file_name: '' })
        .where('committee_id', '=', committeeId)
        .where('imported_at', '<', before)
        .execute();
    },

    /** Everybody on record under one of these names. */
    knownByNames: (names: readonly string[]): Promise<KnownPersonRow[]> =>
      db
        .selectFrom('person')
        .leftJoinLateral(
          (eb) =>
            eb
              .selectFrom('membership')
              .innerJoin('organization', (join) =>
                join
                  .onRef('organization.committee_id', '=', 'membership.committee_id')
                  .onRef('organization.id', '=', 'membership.branch_id'),
              )
              .select([
                'membership.branch_id',
                'membership.category',
                'membership.status',
                'organization.name as branch',
              ])
              .whereRef('membership.committee_id', '=', 'person.committee_id')
              .whereRef('membership.person_id', '=', 'person.id')
              .orderBy('membership.from_on', 'desc')
              .limit(1)
              .as('stay'),
          (join) => join.onTrue(),
        )
        .selectAll('person')
        .select(['stay.branch_id', 'stay.branch', 'stay.category', 'stay.status'])
        .where('person.committee_id', '=', committeeId)
        .where('person.joined_into', 'is', null)
        .where((eb) => eb('person.name', '=', eb.fn.any(eb.val([...names]))))
        .execute(),

    /** The branches that people of an import belong to. */
    branchesOf: async (importId: string): Promise<string[]> => {
      const found = await db
        .selectFrom('membership')
        .select('branch_id')
        .distinct()
        .where('committee_id', '=', committeeId)
        .where('import_id', '=', importId)
        .execute();
      return found.map(({ branch_id }) => branch_id);
    },

    /** How much of each kind has been built upon a roster's people and branches since; kinds without any are left out. */
    builtUponRoster: async ({ id, branches_created: branches }: ImportRow): Promise<ReadonlyMap<string, number>> => {
      const { rows: counts } = await sql<{ kind: string; count: number }>`
        with people as (select id from person where committee_id = ${committeeId} and import_id = ${id}),
        branches as (select unnest(${branches}::uuid[]) as id),
        built (kind) as (
          select 'scores' from score where committee_id = ${committeeId} and subject_id in (select id from people)
          union all
          select 'entries' from ledger_entry where committee_id = ${committeeId} and subject_id in (select id from people union select id from branches)
          union all
          select 'facts' from fact where committee_id = ${committeeId} and subject_id in (select id from people union select id from branches)
          union all
          select 'facts' from veto where committee_id = ${committeeId} and subject_id in (select id from people union select id from branches)
          union all
          select 'facts' from earlier_result where committee_id = ${committeeId} and subject_id in (select id from people union select id from branches)
          union all
          select 'ballots' from paper_total where committee_id = ${committeeId} and subject_id in (select id from people)
          union all
          select 'ratings' from rating where committee_id = ${committeeId} and subject_id in (select id from people)
          union all
          select 'accounts' from account where committee_id = ${committeeId} and person_id in (select id from people)
          union all
          select 'appointments' from appointment where committee_id = ${committeeId}
            and (person_id in (select id from people) or organization_id in (select id from branches))
          union all
          select 'exemptions' from exemption where committee_id = ${committeeId} and person_id in (select id from people)
          union all
          select 'exemptions' from exemption_request where committee_id = ${committeeId} and person_id in (select id from people)
          union all
          select 'experiences' from experience where committee_id = ${committeeId} and person_id in (select id from people)
          union all
          select 'amendments' from person where committee_id = ${committeeId} and import_id = ${id} and revision > 0
          union all
          select 'corrections' from correction where committee_id = ${committeeId} and person_id in (select id from people)
          union all
          select 'memberships' from membership_event where committee_id = ${committeeId} and person_id in (select id from people)
          union all
          select 'memberships' from mobile_member where committee_id = ${committeeId} and person_id in (select id from people)
          union all
          select 'memberships' from person_join where committee_id = ${committeeId}
            and (from_id in (select id from people) or into_id in (select id from people))
          union all
          select 'memberships' from membership where committee_id = ${committeeId} and import_id is distinct from ${id}
            and (person_id in (select id from people) or branch_id in (select id from branches))
          union all
          select 'sheets' from score_sheet join cycle on cycle.committee_id = score_sheet.committee_id and cycle.id = score_sheet.cycle_id
            where cycle.committee_id = ${committeeId} and cycle.branch_id in (select id from branches)
          union all
          select 'ballots' from paper_ballot join cycle on cycle.committee_id = paper_ballot.committee_id and cycle.id = paper_ballot.cycle_id
            where cycle.committee_id = ${committeeId} and cycle.branch_id in (select id from branches)
          union all
          select 'notices' from notice join cycle on cycle.committee_id = notice.committee_id and cycle.id = notice.cycle_id
            where cycle.committee_id = ${committeeId} and cycle.branch_id in (select id from branches)
          union all
          select 'organizations' from organization where committee_id = ${committeeId} and parent_id in (select id from branches)
          union all
          select 'organizations' from organization_change change
            join organization_act act on act.committee_id = change.committee_id and act.id = change.act_id
            where change.committee_id = ${committeeId} and act.act <> 'found' and change.organization_id in (select id from branches)
        )
        select kind, count(*) as count from built group by kind order by kind`.execute(db);
      return new Map(counts.map(({ kind, count }) => [kind, count]));
    },

    /** Takes away what a roster brought. Nothing has been built upon it, or the database refuses. */
    removeRoster: async ({ id, branches_created: branches }: ImportRow): Promise<void> => {
      await db.deleteFrom('membership').where('committee_id', '=', committeeId).where('import_id', '=', id).execute();
      // Every table that names people is asked about each of them: a county in one statement would take longer than a
      // request's statement may (store/src/installation.ts).
      const people = await db
        .selectFrom('person')
        .select('id')
        .where('committee_id', '=', committeeId)
        .where('import_id', '=', id)
        .execute();
      for (let start = 0; start < people.length; start += peopleAtOnce) {
        const ids = people.slice(start, start + peopleAtOnce).map((person) => person.id);
        await db
          .deleteFrom('person')
          .where('committee_id', '=', committeeId)
          .where((eb) => eb('id', '=', eb.fn.any(eb.val(ids))))
          .execute();
      }
      if (branches.length === 0) return;
      for (const table of ['cycle', 'use_count'] as const) {
        await db.deleteFrom(table).where('committee_id', '=', committeeId).where('branch_id', 'in', branches).execute();
      }
      await db.deleteFrom('organization').where('committee_id', '=', committeeId).where('id', 'in', branches).execute();
    },

    /** The periods in whose sheets cells still stand as an import filled them. */
    periodsOf: async (importId: string): Promise<string[]> => {
      const rows = await db
        .selectFrom('score')
        .innerJoin('score_sheet', (join) =>
          join
            .onRef('score_sheet.committee_id', '=', 'score.committee_id')
            .onRef('score_sheet.id', '=', 'score.sheet_id'),
        )
        .select('score_sheet.period')
        .distinct()
        .where('score.committee_id', '=', committeeId)
        .where('score.import_id', '=', importId)
        .orderBy('score_sheet.period')
        .execute();
      return rows.map(({ period }) => period);
    },

    /** How many cells still stand as an import filled them. */
    standingCells: async (importId: string): Promise<number> => {
      const row = await db
        .selectFrom('score')
        .select((eb) => eb.fn.countAll<number>().as('cells'))
        .where('committee_id', '=', committeeId)
        .where('import_id', '=', importId)
        .executeTakeFirstOrThrow();
      return row.cells;
    },

    /** Empties the cells an import filled; each keeps its row and moves on by a revision, as any cleared cell does. */
    clearCells: async (importId: string, { by, at }: { readonly by: string; readonly at: Date }): Promise<void> => {
      await db
        .updateTable('score')
        .set((eb) => ({
          points: null,
          reason: null,
          import_id: null,
          revision: eb('revision', '+', 1),
          recorded_by: by,
          recorded_at: at,
        }))
        .where('committee_id', '=', committeeId)
        .where('import_id', '=', importId)
        .execute();
    },
  };
}
