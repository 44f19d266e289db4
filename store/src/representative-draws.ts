import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

/** A draw without its list, which may be long. */
export type RepresentativeDrawRow = Omit<Selectable<Schema['representative_draw']>, 'list'>;

type DrawColumn = Exclude<keyof Schema['representative_draw'], 'list'>;

const columns = [
  ...(['committee_id', 'id', 'cycle_id', 'ballot', 'period', 'voter_group', 'list_hash', 'lines', 'draws'] as const),
  ...(['frozen_by', 'frozen_on', 'frozen_at', 'present', 'numbers', 'seed', 'drawn_by', 'drawn_on'] as const),
  ...(['drawn_at', 'withdrawn_by', 'withdrawn_on', 'withdrawn_at', 'withdrawn_reason'] as const),
] satisfies readonly DrawColumn[];

type Frozen = 'cycle_id' | 'ballot' | 'period' | 'voter_group' | 'list_hash' | 'lines' | 'draws';
type Steps = Partial<
  Omit<RepresentativeDrawRow, 'committee_id' | 'id' | 'frozen_by' | 'frozen_on' | 'frozen_at' | Frozen>
>;

/** Draws of those who take part in a ballot without being members: the frozen list and what was drawn from it. */
export function representativeDrawsOf({ db, committeeId }: Work) {
  const draws = () => db.selectFrom('representative_draw').select(columns).where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<RepresentativeDrawRow | undefined> => draws().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<RepresentativeDrawRow | undefined> =>
      draws().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** The frozen list, byte for byte. */
    listOf: async (id: string): Promise<string> => {
      const row = await db
        .selectFrom('representative_draw')
        .select('list')
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.list ?? '';
    },

    /** Every draw of a year, the latest first. */
    ofCycle: (cycleId: string): Promise<RepresentativeDrawRow[]> =>
      draws().where('cycle_id', '=', cycleId).orderBy('frozen_at', 'desc').orderBy('id').execute(),

    insert: async (row: Omit<Insertable<Schema['representative_draw']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('representative_draw')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** The caller holds it and has seen where it stands. */
    change: async (id: string, change: Steps): Promise<void> => {
      await db
        .updateTable('representative_draw')
        .set(change)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
