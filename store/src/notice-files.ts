import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type NoticeFileRow = Selectable<Schema['notice_file']>;

/** What a notice went through before it hung: who proposed, checked and approved it. */
export function noticeFilesOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('notice_file').selectAll().where('committee_id', '=', committeeId);
  return {
    /** The one of a place that is not published yet; held by the year's lock. */
    findOpen: (cycleId: string, kind: NoticeFileRow['kind'], period: string): Promise<NoticeFileRow | undefined> =>
      rows()
        .where('cycle_id', '=', cycleId)
        .where('kind', '=', kind)
        .where('period', '=', period)
        .where('state', '<>', 'published')
        .executeTakeFirst(),

    openOfCycles: (cycleIds: readonly string[]): Promise<NoticeFileRow[]> =>
      rows()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('state', '<>', 'published')
        .orderBy('proposed_on')
        .orderBy('id')
        .execute(),

    ofNotice: (noticeId: string): Promise<NoticeFileRow | undefined> =>
      rows().where('notice_id', '=', noticeId).executeTakeFirst(),

    insert: async (files: readonly Omit<Insertable<Schema['notice_file']>, 'committee_id'>[]): Promise<void> => {
      if (files.length === 0) return;
      await db
        .insertInto('notice_file')
        .values(files.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },

    update: async (id: string, row: Omit<Updateable<Schema['notice_file']>, 'committee_id' | 'id'>): Promise<void> => {
      await db
        .updateTable('notice_file')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
