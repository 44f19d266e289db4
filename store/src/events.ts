import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type EventSheetRow = Selectable<Schema['event_sheet']>;
export type EventLineRow = Selectable<Schema['event_line']>;

/** How many stand on a sheet in one state. */
export interface EventCountRow {
  readonly sheet_id: string;
  readonly state: EventLineRow['state'];
  readonly count: number;
}

/** One member's line with the sheet it stands on. */
export type OwnEventRow = Pick<EventSheetRow, 'cycle_id' | 'kind' | 'held_on' | 'title'> &
  Pick<EventLineRow, 'id' | 'state' | 'made_up_on'>;

/** Sheets of events, and where everybody who was due stands on them. */
export function eventsOf({ db, committeeId }: Work) {
  const sheets = () => db.selectFrom('event_sheet').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<EventSheetRow | undefined> => sheets().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<EventSheetRow | undefined> =>
      sheets().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** The latest first, withdrawn ones too. */
    ofCycle: (cycleId: string): Promise<EventSheetRow[]> =>
      sheets().where('cycle_id', '=', cycleId).orderBy('held_on', 'desc').orderBy('id', 'desc').execute(),

    /** The sheets that came with an upload, in no order that matters. */
    ofImport: (importId: string): Promise<EventSheetRow[]> =>
      sheets().where('import_id', '=', importId).orderBy('id').execute(),

    lines: (sheetId: string): Promise<EventLineRow[]> =>
      db
        .selectFrom('event_line')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('sheet_id', '=', sheetId)
        .orderBy('id')
        .execute(),

    counts: (sheetIds: readonly string[]): Promise<EventCountRow[]> =>
      db
        .selectFrom('event_line')
        .select(['sheet_id', 'state', db.fn.countAll<number>().as('count')])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('sheet_id', '=', eb.fn.any(eb.val([...sheetIds]))))
        .groupBy(['sheet_id', 'state'])
        .execute(),

    /** On settled sheets, the latest first. */
    ofPeople: (personIds: readonly string[]): Promise<OwnEventRow[]> =>
      db
        .selectFrom('event_line')
        .innerJoin('event_sheet', (join) =>
          join
            .onRef('event_sheet.committee_id', '=', 'event_line.committee_id')
            .onRef('event_sheet.id', '=', 'event_line.sheet_id'),
        )
        .select(['event_line.id', 'cycle_id', 'kind', 'held_on', 'title', 'event_line.state', 'made_up_on'])
        .where('event_line.committee_id', '=', committeeId)
        .where('event_sheet.state', '=', 'settled')
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .orderBy('held_on', 'desc')
        .orderBy('event_line.id', 'desc')
        .execute(),

    /** The sheet as it is now, whether it is new or not. */
    write: async ({ committee_id: _, id, cycle_id, import_id, ...changed }: EventSheetRow): Promise<void> => {
      await db
        .insertInto('event_sheet')
        .values({ ...changed, committee_id: committeeId, id, cycle_id, import_id })
        .onConflict((conflict) => conflict.columns(['committee_id', 'id']).doUpdateSet(changed))
        .execute();
    },

    /** Puts these lines in the place of those there are; a line of somebody who stays keeps its id. */
    writeLines: async (
      sheetId: string,
      lines: readonly Omit<Insertable<Schema['event_line']>, 'committee_id' | 'sheet_id'>[],
    ): Promise<void> => {
      await db
        .deleteFrom('event_line')
        .where('committee_id', '=', committeeId)
        .where('sheet_id', '=', sheetId)
        .where((eb) => eb.not(eb('person_id', '=', eb.fn.any(eb.val(lines.map((line) => line.person_id))))))
        .execute();
      if (lines.length === 0) return;
      await db
        .insertInto('event_line')
        .values(lines.map((line) => ({ ...line, committee_id: committeeId, sheet_id: sheetId })))
        .onConflict((conflict) =>
          conflict.columns(['committee_id', 'sheet_id', 'person_id']).doUpdateSet((eb) => ({
            state: eb.ref('excluded.state'),
            made_up_on: eb.ref('excluded.made_up_on'),
          })),
        )
        .execute();
    },
  };
}
