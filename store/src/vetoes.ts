import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type VetoRow = Selectable<Schema['veto']>;

/** With the year it is stated in and the version that year runs under. */
export type VetoOfYearRow = VetoRow & {
  readonly year: number;
  readonly branch_id: string;
  readonly scheme_version_id: string;
};

export interface VetoLifting {
  readonly lifted_on: string;
  readonly lifted_document: string;
  readonly lifted_words: string;
  readonly lifted_by: string;
  readonly lifted_at: Date;
}

const rowsAtOnce = 4000;

/** What rules somebody out of a year whatever the points say, as others have decided it. */
export function vetoesOf({ db, committeeId }: Work) {
  // After two records of one person have been made one, a veto is read under the one that stays.
  const nowUnder = sql<string>`coalesce(person.joined_into, veto.subject_id)`;
  const vetoes = () =>
    db
      .selectFrom('veto')
      .leftJoin('person', (join) =>
        join.onRef('person.committee_id', '=', 'veto.committee_id').onRef('person.id', '=', 'veto.subject_id'),
      )
      .selectAll('veto')
      .select(nowUnder.as('subject_id'))
      .where('veto.committee_id', '=', committeeId);
  const withYears = () =>
    vetoes()
      .innerJoin('cycle', (join) =>
        join.onRef('cycle.committee_id', '=', 'veto.committee_id').onRef('cycle.id', '=', 'veto.cycle_id'),
      )
      .select(['cycle.year', 'cycle.branch_id', 'cycle.scheme_version_id']);
  return {
    /** By subject and day, without those that were stated by mistake. */
    ofCycles: (cycleIds: readonly string[]): Promise<VetoRow[]> =>
      vetoes()
        .where('withdrawn_on', 'is', null)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .orderBy('veto.subject_id')
        .orderBy('on_day')
        .orderBy('veto')
        .orderBy('veto.id')
        .execute(),

    /** Those that were stated by mistake with them, the latest first. */
    everOfCycle: (cycleId: string): Promise<VetoRow[]> =>
      vetoes().where('cycle_id', '=', cycleId).orderBy('on_day', 'desc').orderBy('veto.id').execute(),

    withdraw: async (
      id: string,
      row: { readonly withdrawn_on: string; readonly withdrawn_words: string; readonly withdrawn_by: string },
    ): Promise<void> => {
      await db.updateTable('veto').set(row).where('committee_id', '=', committeeId).where('id', '=', id).execute();
    },

    find: (id: string): Promise<VetoRow | undefined> => vetoes().where('veto.id', '=', id).executeTakeFirst(),

    /** About these subjects, in any branch's year after one; by day. */
    after: (year: number, subjectIds: readonly string[]): Promise<VetoOfYearRow[]> =>
      withYears()
        .where('cycle.year', '>', year)
        .where('withdrawn_on', 'is', null)
        .where((eb) => eb(nowUnder, '=', eb.fn.any(eb.val([...subjectIds]))))
        .orderBy('on_day')
        .orderBy('veto.id')
        .execute(),

    /** About somebody; the latest two hundred first. */
    ofSubject: (subjectId: string): Promise<VetoOfYearRow[]> =>
      withYears()
        .where(nowUnder, '=', subjectId)
        .orderBy('on_day', 'desc')
        .orderBy('veto.id', 'desc')
        .limit(200)
        .execute(),

    insert: async (rows: readonly Omit<Insertable<Schema['veto']>, 'committee_id'>[]): Promise<void> => {
      // A statement carries at most 65,535 parameters.
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce).map((row) => ({ ...row, committee_id: committeeId }));
        await db.insertInto('veto').values(part).execute();
      }
    },

    lift: async (id: string, lifting: VetoLifting): Promise<void> => {
      await db.updateTable('veto').set(lifting).where('committee_id', '=', committeeId).where('id', '=', id).execute();
    },

    /** Takes away what an import brought. */
    removeOfImport: async (importId: string): Promise<void> => {
      await db.deleteFrom('veto').where('committee_id', '=', committeeId).where('import_id', '=', importId).execute();
    },
  };
}
