import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

type Columns = Selectable<Schema['score_correction']>;

/** With the place of the sheet it belongs to. */
export type ScoreCorrectionRow = Columns &
  Pick<Selectable<Schema['score_sheet']>, 'cycle_id' | 'period' | 'rater' | 'giver_id' | 'passed_on'>;

type Decision = Pick<Columns, 'decided_by' | 'decided_on' | 'decided_at' | 'decision_reason' | 'number'> & {
  readonly state: 'passed' | 'refused' | 'withdrawn';
};

/** Corrections of scores that a meeting had passed: the score keeps its row, and the last one passed stands over it. */
export function scoreCorrectionsOf({ db, committeeId }: Work) {
  const all = () =>
    db
      .selectFrom('score_correction')
      .innerJoin('score_sheet', (join) =>
        join
          .onRef('score_sheet.committee_id', '=', 'score_correction.committee_id')
          .onRef('score_sheet.id', '=', 'score_correction.sheet_id'),
      )
      .selectAll('score_correction')
      .select(['score_sheet.cycle_id', 'score_sheet.period', 'score_sheet.rater'])
      .select(['score_sheet.giver_id', 'score_sheet.passed_on'])
      .where('score_correction.committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<ScoreCorrectionRow | undefined> =>
      all().where('score_correction.id', '=', id).executeTakeFirst(),

    /** Of a year, the latest proposed first. */
    ofCycle: (cycleId: string): Promise<ScoreCorrectionRow[]> =>
      all()
        .where('score_sheet.cycle_id', '=', cycleId)
        .orderBy('proposed_at', 'desc')
        .orderBy('score_correction.id', 'desc')
        .execute(),

    /** Of one member or branch in some years that were passed, in the order in which they came to stand. */
    passedOf: async (cycleIds: readonly string[], subjectId: string): Promise<ScoreCorrectionRow[]> =>
      all()
        .where((eb) => eb('score_sheet.cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('subject_id', '=', subjectId)
        .where('state', '=', 'passed')
        .orderBy('period')
        .orderBy('item')
        .orderBy('number')
        .execute(),

    insert: async (row: Omit<Insertable<Schema['score_correction']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('score_correction')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** The caller holds the year and has seen that it waits. */
    decide: async (id: string, decision: Decision): Promise<void> => {
      await db
        .updateTable('score_correction')
        .set(decision)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
