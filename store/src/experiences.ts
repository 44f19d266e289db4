import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ExperienceRow = Selectable<Schema['experience']>;

/** Confirmed facts of people's ways through the years, and what waits to become one; what each act changed is in the audit trail. */
export function experiencesOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('experience').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<ExperienceRow | undefined> => rows().where('id', '=', id).executeTakeFirst(),

    /** Holds them for the rest of the transaction, each in the order of its id. */
    lock: (ids: readonly string[]): Promise<ExperienceRow[]> =>
      rows()
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .orderBy('id')
        .forUpdate()
        .execute(),

    /** Only what was confirmed and stands, by its first day; the rows of records that were joined into him are his. */
    ofPerson: (personId: string): Promise<ExperienceRow[]> =>
      rows()
        .where('person_id', '=', personId)
        .where('state', '=', 'confirmed')
        .orderBy('from_on')
        .orderBy('id')
        .execute(),

    /** In every state: what waits first, then the latest day first. */
    ofPeople: (personIds: readonly string[]): Promise<ExperienceRow[]> =>
      rows()
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .orderBy(sql`state = 'waiting'`, 'desc')
        .orderBy('from_on', 'desc')
        .orderBy('id')
        .execute(),

    ofImport: (importId: string): Promise<ExperienceRow[]> =>
      rows().where('import_id', '=', importId).orderBy('id').forUpdate().execute(),

    insert: async (added: readonly Omit<Insertable<Schema['experience']>, 'committee_id'>[]): Promise<void> => {
      if (added.length === 0) return;
      await db
        .insertInto('experience')
        .values(added.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },

    /** The caller holds them. */
    decide: async (
      ids: readonly string[],
      decision: {
        readonly state: 'confirmed' | 'refused';
        readonly reason: string | null;
        readonly by: string;
        readonly on: string;
      },
    ): Promise<void> => {
      const { state, reason, by, on } = decision;
      await db
        .updateTable('experience')
        .set({ state, reason, decided_by: by, decided_on: on })
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
    },

    /** The caller holds them. */
    withdraw: async (
      ids: readonly string[],
      { reason, by, on }: { readonly reason: string; readonly by: string; readonly on: string },
    ): Promise<void> => {
      await db
        .updateTable('experience')
        .set({ state: 'withdrawn', reason, withdrawn_by: by, withdrawn_on: on })
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
    },
  };
}
