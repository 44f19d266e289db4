import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

type ScoreColumns = Selectable<Schema['score']>;

/** A cell as a sheet shows it, and who wrote it. */
export type ScoreRow = Pick<ScoreColumns, 'subject_id' | 'item' | 'points' | 'reason' | 'revision' | 'recorded_by'>;

export type ScoreOfCycle = Pick<ScoreColumns, 'subject_id' | 'item' | 'reason' | 'sheet_id'> & {
  readonly points: number;
  readonly period: string;
  readonly rater: Schema['score_sheet']['rater'];
  readonly passed_on: string | null;
};

/** Cells of score sheets. A cleared cell has null points and keeps its revision. */
export function scoresOf({ db, committeeId }: Work) {
  return {
    ofSheet: (sheetId: string): Promise<ScoreRow[]> =>
      db
        .selectFrom('score')
        .select(['subject_id', 'item', 'points', 'reason', 'revision', 'recorded_by'])
        .where('committee_id', '=', committeeId)
        .where('sheet_id', '=', sheetId)
        .orderBy('subject_id')
        .orderBy('item')
        .execute(),

    /** Every filled cell of a year with its sheet's place, by subject, period and item. */
    ofCycle: (cycleId: string, subjectId?: string): Promise<ScoreOfCycle[]> => {
      let query = db
        .selectFrom('score')
        .innerJoin('score_sheet', (join) =>
          join
            .onRef('score_sheet.committee_id', '=', 'score.committee_id')
            .onRef('score_sheet.id', '=', 'score.sheet_id'),
        )
        .select([
          'score.subject_id',
          'score.item',
          'score.points',
          'score.reason',
          'score.sheet_id',
          'score_sheet.period',
          'score_sheet.rater',
          'score_sheet.passed_on',
        ])
        .where('score.committee_id', '=', committeeId)
        .where('score_sheet.cycle_id', '=', cycleId)
        .where('score.points', 'is not', null)
        .$narrowType<{ points: number }>();
      if (subjectId !== undefined) query = query.where('score.subject_id', '=', subjectId);
      return query
        .orderBy('score.subject_id')
        .orderBy('score_sheet.period')
        .orderBy('score_sheet.rater')
        .orderBy('score.item')
        .execute();
    },

    /** How many cells of each sheet are filled. */
    countBySheet: async (sheetIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
      if (sheetIds.length === 0) return new Map();
      const rows = await db
        .selectFrom('score')
        .select(['sheet_id', sql<number>`count(points)`.as('filled')])
        .where('committee_id', '=', committeeId)
        .where('sheet_id', 'in', sheetIds)
        .groupBy('sheet_id')
        .execute();
      return new Map(rows.map((row) => [row.sheet_id, row.filled]));
    },

    /** New cells come in, existing ones take the new value; the caller holds the sheet and has compared the revisions. */
    save: async (rows: readonly Omit<Insertable<Schema['score']>, 'committee_id'>[]): Promise<void> => {
      await db
        .insertInto('score')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .onConflict((conflict) =>
          conflict.columns(['committee_id', 'sheet_id', 'subject_id', 'item']).doUpdateSet((eb) => ({
            points: eb.ref('excluded.points'),
            reason: eb.ref('excluded.reason'),
            origin: eb.ref('excluded.origin'),
            import_id: eb.ref('excluded.import_id'),
            revision: eb.ref('excluded.revision'),
            recorded_by: eb.ref('excluded.recorded_by'),
            recorded_at: eb.ref('excluded.recorded_at'),
          })),
        )
        .execute();
    },
  };
}
