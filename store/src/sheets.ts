import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ScoreSheetRow = Selectable<Schema['score_sheet']>;

export interface SheetPlace {
  readonly cycleId: string;
  readonly period: string;
  readonly rater: ScoreSheetRow['rater'];
  /** Whose scores of the others they are; only where the rater is a peer. */
  readonly giverId?: string | null;
}

export interface SheetPassing {
  readonly passedOn: string;
  readonly membersDue: number;
  readonly membersPresent: number;
  readonly passedBy: string;
  readonly passedAt: Date;
}

/** The score sheets of a branch's year: one for each period and rater, and of peers one for each who gives. */
export function sheetsOf({ db, committeeId }: Work) {
  const sheets = () => db.selectFrom('score_sheet').selectAll().where('committee_id', '=', committeeId);
  const at = ({ cycleId, period, rater, giverId = null }: SheetPlace) =>
    sheets()
      .where('cycle_id', '=', cycleId)
      .where('period', '=', period)
      .where('rater', '=', rater)
      .where('giver_id', 'is not distinct from', giverId);
  return {
    find: (place: SheetPlace): Promise<ScoreSheetRow | undefined> => at(place).executeTakeFirst(),

    ofCycle: (cycleId: string): Promise<ScoreSheetRow[]> =>
      sheets().where('cycle_id', '=', cycleId).orderBy('period').orderBy('rater').orderBy('id').execute(),

    /** Every rater's and giver's sheet of some periods. */
    ofPeriods: (periods: readonly Pick<SheetPlace, 'cycleId' | 'period'>[]): Promise<ScoreSheetRow[]> =>
      sheets()
        .where((eb) => eb.or(periods.map(({ cycleId: cycle_id, period }) => eb.and({ cycle_id, period }))))
        .orderBy('rater')
        .orderBy('id')
        .execute(),

    /** The last month of these years' sheets that a meeting has passed; null where none was. */
    lastPassed: async (cycleIds: readonly string[]): Promise<string | null> => {
      const row = await db
        .selectFrom('score_sheet')
        .select((eb) => eb.fn.max('period').as('period'))
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('passed_on', 'is not', null)
        .executeTakeFirst();
      return row?.period ?? null;
    },

    /** When each sheet of many years was passed. */
    passingsOfCycles: (
      cycleIds: readonly string[],
    ): Promise<Pick<ScoreSheetRow, 'cycle_id' | 'period' | 'passed_on'>[]> =>
      db
        .selectFrom('score_sheet')
        .select(['cycle_id', 'period', 'passed_on'])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .execute(),

    /** The sheet, made under the given id where there is none, held for the rest of the transaction. */
    lock: async (id: string, place: SheetPlace): Promise<ScoreSheetRow> => {
      const standing = await at(place).forUpdate().executeTakeFirst();
      if (standing !== undefined) return standing;
      await db
        .insertInto('score_sheet')
        .values({
          committee_id: committeeId,
          id,
          cycle_id: place.cycleId,
          period: place.period,
          rater: place.rater,
          giver_id: place.giverId ?? null,
        })
        .onConflict((conflict) => conflict.constraint('score_sheet_place').doNothing())
        .execute();
      return at(place).forUpdate().executeTakeFirstOrThrow();
    },

    pass: async (ids: readonly string[], passing: SheetPassing): Promise<void> => {
      await db
        .updateTable('score_sheet')
        .set({
          passed_on: passing.passedOn,
          members_due: passing.membersDue,
          members_present: passing.membersPresent,
          passed_by: passing.passedBy,
          passed_at: passing.passedAt,
        })
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
    },

    /** Forgets who gave a peer's sheet and when: an id tells its time, so the sheet goes under a new one. */
    conceal: async (row: ScoreSheetRow, { id, giverId }: { id: string; giverId: string }): Promise<void> => {
      await db
        .insertInto('score_sheet')
        .values({ ...row, id, giver_id: giverId })
        .execute();
      await db
        .updateTable('score')
        .set({ sheet_id: id, recorded_by: row.passed_by ?? undefined, recorded_at: row.passed_at ?? undefined })
        .where('committee_id', '=', committeeId)
        .where('sheet_id', '=', row.id)
        .execute();
      await db.deleteFrom('score_sheet').where('committee_id', '=', committeeId).where('id', '=', row.id).execute();
    },

    /** Whole sheets at once, as a year that is brought in has them. */
    insert: async (rows: readonly Omit<Insertable<Schema['score_sheet']>, 'committee_id'>[]): Promise<void> => {
      await db
        .insertInto('score_sheet')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },
  };
}
