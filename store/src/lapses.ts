import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type LapseFindingRow = Selectable<Schema['lapse_finding']>;

/** Where somebody stands on a settled sheet. */
export interface LapseLineRow {
  readonly person_id: string;
  readonly month: string;
  readonly kind: string;
  readonly cycle_id: string;
  readonly state: Schema['event_line']['state'];
}

/** What was found about months that stand empty, and the sheets they are read from. */
export function lapsesOf({ db, committeeId }: Work) {
  const findings = () => db.selectFrom('lapse_finding').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<LapseFindingRow | undefined> => findings().where('id', '=', id).executeTakeFirst(),

    /** The latest first. */
    ofBranch: (branchId: string): Promise<LapseFindingRow[]> =>
      findings().where('branch_id', '=', branchId).orderBy('found_at', 'desc').orderBy('id').execute(),

    /** Every line of the settled sheets of some years that were held between two days. */
    lines: (
      cycleIds: readonly string[],
      { from, to }: { readonly from: string; readonly to: string },
    ): Promise<LapseLineRow[]> =>
      db
        .selectFrom('event_line')
        .innerJoin('event_sheet', (join) =>
          join
            .onRef('event_sheet.committee_id', '=', 'event_line.committee_id')
            .onRef('event_sheet.id', '=', 'event_line.sheet_id'),
        )
        .select(['person_id', 'kind', 'cycle_id', 'event_line.state'])
        .select((eb) => eb.fn<string>('to_char', [eb.ref('held_on'), eb.val('YYYY-MM')]).as('month'))
        .where('event_line.committee_id', '=', committeeId)
        .where('event_sheet.state', '=', 'settled')
        .where('held_on', '>=', from)
        .where('held_on', '<=', to)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .execute(),

    insert: async (row: Omit<Insertable<Schema['lapse_finding']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('lapse_finding')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
