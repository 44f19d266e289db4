import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type MeasureRow = Selectable<Schema['measure']>;
export type MeasureStepRow = Selectable<Schema['measure_step']>;
export type MeasureTaskRow = Selectable<Schema['measure_task']>;
type Own<Table extends 'measure' | 'measure_step' | 'measure_task'> = Omit<Insertable<Schema[Table]>, 'committee_id'>;

/** What is done about those for whom something follows, as it stands; each step is kept beside it. */
export function measuresOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('measure').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<MeasureRow | undefined> => rows().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<MeasureRow | undefined> => rows().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** Of a year; the latest first. */
    ofCycle: (cycleId: string): Promise<MeasureRow[]> =>
      rows().where('cycle_id', '=', cycleId).orderBy('id', 'desc').execute(),

    /** About somebody, theirs to carry out, or with them as mentor; the latest two hundred first. */
    ofPerson: (personId: string): Promise<MeasureRow[]> =>
      rows()
        .where((eb) =>
          eb.or([eb('subject_id', '=', personId), eb('owner_id', '=', personId), eb('mentor_id', '=', personId)]),
        )
        .orderBy('id', 'desc')
        .limit(200)
        .execute(),

    /** Of the whole committee: those that somebody has to decide, carry out or review, whenever it is due. */
    waiting: (): Promise<MeasureRow[]> =>
      rows().where('state', 'in', ['proposed', 'decided', 'in-force']).orderBy('id').execute(),

    /** Of the whole committee: proposed and not decided, or to be carried out or reviewed by this day. */
    dueBy: (day: string): Promise<MeasureRow[]> =>
      rows()
        .where((eb) =>
          eb.or([
            eb('state', '=', 'proposed'),
            eb.and([eb('state', '=', 'decided'), eb('due_on', '<=', day)]),
            eb.and([eb('state', '=', 'in-force'), eb('term_ends_on', '<=', day)]),
          ]),
        )
        .orderBy('id')
        .execute(),

    stepsOf: async (measureIds: readonly string[]): Promise<MeasureStepRow[]> =>
      measureIds.length === 0
        ? []
        : db
            .selectFrom('measure_step')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('measure_id', '=', eb.fn.any(eb.val([...measureIds]))))
            .orderBy('recorded_at')
            .orderBy('id')
            .execute(),

    tasksOf: async (measureIds: readonly string[]): Promise<MeasureTaskRow[]> =>
      measureIds.length === 0
        ? []
        : db
            .selectFrom('measure_task')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('measure_id', '=', eb.fn.any(eb.val([...measureIds]))))
            .orderBy('measure_id')
            .orderBy('position')
            .execute(),

    insert: async (row: Own<'measure'>): Promise<void> => {
      await db
        .insertInto('measure')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    update: async (id: string, row: Omit<Updateable<Schema['measure']>, 'committee_id' | 'id'>): Promise<void> => {
      await db.updateTable('measure').set(row).where('committee_id', '=', committeeId).where('id', '=', id).execute();
    },

    addStep: async (row: Own<'measure_step'>): Promise<void> => {
      await db
        .insertInto('measure_step')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    addTasks: async (tasks: readonly Own<'measure_task'>[]): Promise<void> => {
      if (tasks.length === 0) return;
      await db
        .insertInto('measure_task')
        .values(tasks.map((task) => ({ ...task, committee_id: committeeId })))
        .execute();
    },

    /** False where it is done already, or there is none. */
    finishTask: async (
      measureId: string,
      { position, on, by }: { readonly position: number; readonly on: string; readonly by: string },
    ): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('measure_task')
        .set({ done_on: on, done_by: by })
        .where('committee_id', '=', committeeId)
        .where('measure_id', '=', measureId)
        .where('position', '=', position)
        .where('done_on', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
  };
}
