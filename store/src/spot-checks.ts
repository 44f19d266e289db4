import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

/** A check without its list, which may be long. */
export type SpotCheckRow = Omit<Selectable<Schema['spot_check']>, 'list'>;
export type SpotCheckItemRow = Selectable<Schema['spot_check_item']>;

/** A check that is over, for one of the years it went through. */
export interface FinishedCheckRow {
  readonly cycle_id: string;
  readonly step: string;
  readonly period: string;
  readonly finished_on: string;
}

type SpotCheckColumn = Exclude<keyof Schema['spot_check'], 'list'>;

const columns = [
  ...(['committee_id', 'id', 'by', 'step', 'period', 'kind', 'list_hash', 'lines', 'draws'] as const),
  ...(['frozen_by', 'frozen_on', 'frozen_at', 'state', 'present', 'numbers', 'seed'] as const),
  ...(['drawn_by', 'drawn_on', 'drawn_at', 'finished_by', 'finished_on', 'finished_at'] as const),
  ...(['withdrawn_by', 'withdrawn_on', 'withdrawn_at', 'withdrawn_reason'] as const),
] satisfies readonly SpotCheckColumn[];

type Steps = Partial<
  Omit<Insertable<Schema['spot_check']>, 'committee_id' | 'id' | 'list' | 'list_hash' | 'lines' | 'draws'>
>;
type FoundColumns =
  | 'revision'
  | 'finding'
  | 'should_stand'
  | 'reason'
  | 'remedy'
  | 'found_by'
  | 'found_on'
  | 'found_at';

/** Checks whose items were drawn by lot: the frozen list, the draw, and what was found. */
export function spotChecksOf({ db, committeeId }: Work) {
  const checks = () => db.selectFrom('spot_check').select(columns).where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<SpotCheckRow | undefined> => checks().where('id', '=', id).executeTakeFirst(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<SpotCheckRow | undefined> =>
      checks().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** The frozen list, byte for byte. */
    listOf: async (id: string): Promise<string> => {
      const row = await db
        .selectFrom('spot_check')
        .select('list')
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.list ?? '';
    },

    /** Every check of these years, the latest first. */
    ofCycles: (cycleIds: readonly string[]): Promise<SpotCheckRow[]> =>
      checks()
        .where((eb) =>
          eb(
            'id',
            'in',
            eb
              .selectFrom('spot_check_branch')
              .select('check_id')
              .where('committee_id', '=', committeeId)
              .where((inner) => inner('cycle_id', '=', inner.fn.any(inner.val([...cycleIds])))),
          ),
        )
        .orderBy('frozen_at', 'desc')
        .orderBy('id')
        .execute(),

    /** The years each of these checks goes through. */
    cyclesOf: async (ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
      const rows = await db
        .selectFrom('spot_check_branch')
        .select(['check_id', 'cycle_id'])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('check_id', '=', eb.fn.any(eb.val([...ids]))))
        .orderBy('cycle_id')
        .execute();
      const byCheck = Map.groupBy(rows, ({ check_id }) => check_id);
      return new Map([...byCheck].map(([id, own]) => [id, own.map(({ cycle_id }) => cycle_id)]));
    },

    finishedOfCycles: async (cycleIds: readonly string[]): Promise<FinishedCheckRow[]> =>
      db
        .selectFrom('spot_check')
        .innerJoin('spot_check_branch', (join) =>
          join
            .onRef('spot_check_branch.committee_id', '=', 'spot_check.committee_id')
            .onRef('spot_check_branch.check_id', '=', 'spot_check.id'),
        )
        .select(['cycle_id', 'step', 'period', 'finished_on'])
        .where('spot_check.committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('finished_on', 'is not', null)
        .$narrowType<{ finished_on: string }>()
        .orderBy('finished_on')
        .orderBy('spot_check.id')
        .execute(),

    insert: async (
      row: Omit<Insertable<Schema['spot_check']>, 'committee_id'>,
      cycleIds: readonly string[],
    ): Promise<void> => {
      await db
        .insertInto('spot_check')
        .values({ ...row, committee_id: committeeId })
        .execute();
      await db
        .insertInto('spot_check_branch')
        .values(cycleIds.map((cycle_id) => ({ committee_id: committeeId, check_id: row.id, cycle_id })))
        .execute();
    },

    /** The caller holds it and has seen where it stands. */
    change: async (id: string, change: Steps): Promise<void> => {
      await db
        .updateTable('spot_check')
        .set(change)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    addItems: async (rows: readonly Omit<SpotCheckItemRow, 'committee_id' | FoundColumns>[]): Promise<void> => {
      if (rows.length === 0) return;
      await db
        .insertInto('spot_check_item')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId, revision: 0 })))
        .execute();
    },

    /** In the order they were drawn. */
    itemsOf: (ids: readonly string[]): Promise<SpotCheckItemRow[]> =>
      db
        .selectFrom('spot_check_item')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('check_id', '=', eb.fn.any(eb.val([...ids]))))
        .orderBy('check_id')
        .orderBy('place')
        .execute(),

    /** The caller holds the check and has compared the revision. */
    writeFinding: async (id: string, found: Pick<SpotCheckItemRow, FoundColumns>): Promise<void> => {
      await db
        .updateTable('spot_check_item')
        .set(found)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
