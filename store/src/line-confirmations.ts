import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type LineConfirmationRow = Selectable<Schema['line_confirmation']>;

/** What members said to their lines before they hung out; the last word on a line stands. */
export function lineConfirmationsOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('line_confirmation').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<LineConfirmationRow | undefined> => rows().where('id', '=', id).executeTakeFirst(),

    /** Of one notice, in the order in which they were given. */
    of: (cycleId: string, kind: LineConfirmationRow['kind'], period: string): Promise<LineConfirmationRow[]> =>
      rows()
        .where('cycle_id', '=', cycleId)
        .where('kind', '=', kind)
        .where('period', '=', period)
        .orderBy('recorded_at')
        .orderBy('id')
        .execute(),

    insert: async (row: Omit<LineConfirmationRow, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('line_confirmation')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
