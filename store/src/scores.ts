import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

type ScoreColumns = Selectable<Schema['score']>;

/** A cell as a sheet shows it, and who wrote it. */
export type ScoreRow = Pick<ScoreColumns, 'subject_id' | 'item' | 'points' | 'reason' | 'revision' | 'recorded_by'>;

/** The same with the sheet it stands on. */
export type SheetCellRow = ScoreRow & Pick<ScoreColumns, 'sheet_id'>;

export type ScoreOfCycle = Pick<ScoreColumns, 'subject_id' | 'item' | 'reason' | 'sheet_id'> & {
  readonly points: number;
  readonly period: string;
  readonly rater: Schema['score_sheet']['rater'];
  /** Which of the peers, where one gave it. */
  readonly giver_id: string | null;
  readonly passed_on: string | null;
};

type StandingCorrection = Pick<
  Selectable<Schema['score_correction']>,
  'sheet_id' | 'subject_id' | 'item' | 'points' | 'reason'
> &
  Pick<Selectable<Schema['score_sheet']>, 'cycle_id' | 'period' | 'rater' | 'giver_id' | 'passed_on'>;

/** With the year it was given in: whoever has changed branches has scores in several. */
export type ScoreOfSubject = ScoreOfCycle & { readonly cycle_id: string };

/**
 * Cells of score sheets. A cleared cell has null points and keeps its revision. What was corrected after the meeting reads as
 * the last correction that was passed says; the row itself stays as the meeting passed it.
 */
export function scoresOf({ db, committeeId }: Work) {
  const filled = () =>
    db
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
        'score_sheet.giver_id',
        'score_sheet.passed_on',
      ])
      .where('score.committee_id', '=', committeeId)
      .where('score.points', 'is not', null)
      .$narrowType<{ points: number }>()
      .orderBy('score.subject_id')
      .orderBy('score_sheet.period')
      .orderBy('score_sheet.rater')
      .orderBy('score.item');
  /** The last correction of each score. */
  const lastCorrections = () =>
    db
      .selectFrom('score_correction')
      .distinctOn(['sheet_id', 'subject_id', 'item'])
      .select(['sheet_id', 'subject_id', 'item', 'points', 'reason'])
      .where('score_correction.committee_id', '=', committeeId)
      .where('state', '=', 'passed')
      .orderBy('sheet_id')
      .orderBy('subject_id')
      .orderBy('item')
      .orderBy('number', 'desc');
  const standing = () =>
    lastCorrections()
      .innerJoin('score_sheet', (join) =>
        join
          .onRef('score_sheet.committee_id', '=', 'score_correction.committee_id')
          .onRef('score_sheet.id', '=', 'score_correction.sheet_id'),
      )
      .select(['score_sheet.cycle_id', 'score_sheet.period', 'score_sheet.rater'])
      .select(['score_sheet.giver_id', 'score_sheet.passed_on']);
  const cellsOf = async (sheetIds: readonly string[]): Promise<SheetCellRow[]> => {
    // Cells and corrections are one reading: a sheet is read with every score that is saved. A cell's revisions begin at 1.
    const rows = await db
      .selectFrom('score')
      .select(['sheet_id', 'subject_id', 'item', 'points', 'reason', 'revision', 'recorded_by'])
      .where('committee_id', '=', committeeId)
      .where((eb) => eb('sheet_id', '=', eb.fn.any(eb.val([...sheetIds]))))
      .unionAll((eb) =>
        eb.parens(
          lastCorrections()
            .select([sql<number>`0`.as('revision'), 'proposed_by as recorded_by'])
            .where((where) => where('sheet_id', '=', where.fn.any(where.val([...sheetIds])))),
        ),
      )
      .orderBy('sheet_id')
      .orderBy('subject_id')
      .orderBy('item')
      .execute();
    const { correction: corrections = [], cell: cells = [] } = Object.groupBy(rows, ({ revision }) =>
      revision === 0 ? 'correction' : 'cell',
    );
    return correctedRows(cells, corrections, (correction) => correction);
  };
  return {
    ofSheet: (sheetId: string): Promise<ScoreRow[]> => cellsOf([sheetId]),

    /** The cells of many sheets, by sheet. */
    ofSheets: cellsOf,

    /** Every filled cell of a year with its sheet's place, by subject, period and item. */
    ofCycle: async (cycleId: string, subjectId?: string): Promise<ScoreOfCycle[]> => {
      const all = filled().where('score_sheet.cycle_id', '=', cycleId);
      const rows = await (subjectId === undefined ? all : all.where('score.subject_id', '=', subjectId)).execute();
      const corrections = await standing().where('score_sheet.cycle_id', '=', cycleId).execute();
      const own = corrections.filter(({ subject_id }) => subjectId === undefined || subject_id === subjectId);
      return correctedRows(rows, own, scoreOf);
    },

    /** The same of some people in some years. */
    ofSubjects: async (cycleIds: readonly string[], subjectIds: readonly string[]): Promise<ScoreOfSubject[]> => {
      if (cycleIds.length === 0 || subjectIds.length === 0) return [];
      const rows = await filled()
        .select('score_sheet.cycle_id')
        .where((eb) => eb('score_sheet.cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where((eb) => eb('score.subject_id', '=', eb.fn.any(eb.val([...subjectIds]))))
        .execute();
      const corrections = await standing()
        .where((eb) => eb('score_sheet.cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where((eb) => eb('subject_id', '=', eb.fn.any(eb.val([...subjectIds]))))
        .execute();
      return correctedRows(rows, corrections, (each) => ({ ...scoreOf(each), cycle_id: each.cycle_id }));
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

    /**
     * New cells come in, existing ones take the new value; the caller holds the sheet and has compared the revisions. Returns
     * them as they stand now.
     */
    save: (rows: readonly Omit<Insertable<Schema['score']>, 'committee_id'>[]): Promise<SheetCellRow[]> =>
      db
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
        .returning(['sheet_id', 'subject_id', 'item', 'points', 'reason', 'revision', 'recorded_by'])
        .execute(),
  };
}

function scoreOf(correction: StandingCorrection): ScoreOfCycle {
  const { subject_id, item, points, reason, sheet_id, period, rater, giver_id, passed_on } = correction;
  return { subject_id, item, points, reason, sheet_id, period, rater, giver_id, passed_on };
}

type CellPlace = Pick<StandingCorrection, 'sheet_id' | 'subject_id' | 'item'>;

type Corrected = CellPlace & Pick<ScoreRow, 'points' | 'reason'>;

/** What was corrected says what it says now; a score that was forgotten comes in behind. */
function correctedRows<Row extends Corrected, Correction extends Corrected & Pick<Row, 'points'>>(
  rows: Row[],
  corrections: readonly Correction[],
  rowOf: (correction: Correction) => Row,
): Row[] {
  if (corrections.length === 0) return rows;
  const keyOf = ({ sheet_id, subject_id, item }: CellPlace) => `${sheet_id} ${subject_id} ${item}`;
  const byCell = new Map(corrections.map((each) => [keyOf(each), each]));
  const corrected = rows.map((row) => {
    const found = byCell.get(keyOf(row));
    return found === undefined ? row : { ...row, points: found.points, reason: found.reason };
  });
  const known = new Set(rows.map(keyOf));
  const forgotten = corrections.filter((each) => !known.has(keyOf(each)));
  return [...corrected, ...forgotten.map(rowOf)];
}
