import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ObjectionRow = Selectable<Schema['objection']>;

/** Objections to what was published, as they stand; what each act changed is in the audit trail. */
export function objectionsOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('objection').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<ObjectionRow | undefined> => rows().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<ObjectionRow | undefined> => rows().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** The latest first. */
    ofBranch: (branchId: string): Promise<ObjectionRow[]> =>
      rows().where('branch_id', '=', branchId).orderBy('raised_at', 'desc').orderBy('id').execute(),

    /** Those that wait for somebody: to name investigators, to look into them, to decide on an appeal. */
    waiting: (): Promise<ObjectionRow[]> =>
      rows().where('state', 'in', ['raised', 'investigating', 'appealed']).orderBy('id').execute(),

    /** Raised by somebody, about them, or theirs to look into; the latest two hundred first. */
    ofPerson: (personId: string): Promise<ObjectionRow[]> =>
      rows()
        .where((eb) =>
          eb.or([
            eb('raised_by', '=', personId),
            eb('subject_id', '=', personId),
            eb(eb.val(personId), '=', eb.fn.any('investigators')),
          ]),
        )
        .orderBy('raised_at', 'desc')
        .orderBy('id')
        .limit(200)
        .execute(),

    /** To a measure, the earliest first. */
    ofMeasures: async (measureIds: readonly string[]): Promise<ObjectionRow[]> =>
      measureIds.length === 0
        ? []
        : rows()
            .where((eb) => eb('measure_id', '=', eb.fn.any(eb.val([...measureIds]))))
            .orderBy('raised_at')
            .execute(),

    /** How many were raised in these days in one year, and how many of those have their answer. */
    countIn: async (
      cycleId: string,
      { from, to }: { readonly from: string; readonly to: string },
    ): Promise<{ readonly raised: number; readonly answered: number }> => {
      const found = await rows()
        .where('cycle_id', '=', cycleId)
        .where('raised_on', '>=', from)
        .where('raised_on', '<=', to)
        .where('state', '<>', 'withdrawn')
        .execute();
      return { raised: found.length, answered: found.filter(({ answered_on: on }) => on !== null).length };
    },

    /** How many objections to what hangs out are neither answered nor withdrawn, by notice. */
    openOf: async (noticeIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
      if (noticeIds.length === 0) return new Map();
      const counts = await db
        .selectFrom('objection')
        .select(['notice_id', (eb) => eb.fn.countAll<number>().as('open')])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('notice_id', '=', eb.fn.any(eb.val([...noticeIds]))))
        .where('state', 'in', ['raised', 'investigating'])
        .where('measure_id', 'is', null)
        .groupBy('notice_id')
        .execute();
      return new Map(counts.map(({ notice_id: id, open }) => [id, Number(open)]));
    },

    /** Of some years, those whose appeal is not decided, by number. */
    appealedOf: (cycleIds: readonly string[]): Promise<Pick<ObjectionRow, 'cycle_id' | 'number'>[]> =>
      db
        .selectFrom('objection')
        .select(['cycle_id', 'number'])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('state', '=', 'appealed')
        .orderBy('number')
        .execute(),

    /** Takes the next number of the year; the year is held by the caller. */
    insert: async (row: Omit<Insertable<Schema['objection']>, 'committee_id' | 'number'>): Promise<void> => {
      const { last } = await db
        .selectFrom('objection')
        .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
        .where('committee_id', '=', committeeId)
        .where('cycle_id', '=', row.cycle_id)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('objection')
        .values({ ...row, committee_id: committeeId, number: Number(last) + 1 })
        .execute();
    },

    update: async (id: string, row: Omit<Updateable<Schema['objection']>, 'committee_id' | 'id'>): Promise<void> => {
      await db.updateTable('objection').set(row).where('committee_id', '=', committeeId).where('id', '=', id).execute();
    },
  };
}
