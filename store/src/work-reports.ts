import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type WorkReportRow = Selectable<Schema['work_report']>;

/** Secretaries' yearly reports, as they stand; what each act changed is in the audit trail. */
export function workReportsOf({ db, committeeId }: Work) {
  const reports = () => db.selectFrom('work_report').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<WorkReportRow | undefined> => reports().where('id', '=', id).executeTakeFirst(),

    lock: (id: string): Promise<WorkReportRow | undefined> =>
      reports().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** Of a branch's year; more than one where the secretary changed. */
    ofBranch: (branchId: string, year: number): Promise<WorkReportRow[]> =>
      reports().where('branch_id', '=', branchId).where('year', '=', year).orderBy('id').execute(),

    ofYear: (year: number): Promise<WorkReportRow[]> => reports().where('year', '=', year).orderBy('id').execute(),

    answersOf: (reportId: string): Promise<{ outcome: string; words: string }[]> =>
      db
        .selectFrom('work_report_answer')
        .select(['outcome', 'words'])
        .where('committee_id', '=', committeeId)
        .where('report_id', '=', reportId)
        .orderBy('outcome')
        .execute(),

    insert: async (row: Omit<Insertable<Schema['work_report']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('work_report')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    update: async (id: string, row: Omit<Updateable<Schema['work_report']>, 'committee_id' | 'id'>): Promise<void> => {
      await db
        .updateTable('work_report')
        .set(row)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** In place of those before. */
    writeAnswers: async (
      reportId: string,
      answers: readonly { readonly outcome: string; readonly words: string }[],
    ): Promise<void> => {
      await db
        .deleteFrom('work_report_answer')
        .where('committee_id', '=', committeeId)
        .where('report_id', '=', reportId)
        .execute();
      if (answers.length === 0) return;
      await db
        .insertInto('work_report_answer')
        .values(answers.map((answer) => ({ ...answer, report_id: reportId, committee_id: committeeId })))
        .execute();
    },
  };
}
