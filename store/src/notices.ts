import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type NoticeRow = Selectable<Schema['notice']>;
export type NoticePlaceRow = Omit<NoticeRow, 'body'>;

const placeColumns = [
  'committee_id',
  'id',
  'cycle_id',
  'kind',
  'period',
  'number',
  'opened_on',
  'closes_on',
  'body_hash',
  'check_code',
  'ledger_sequence',
  'ledger_hash',
  'published_by',
  'published_at',
] as const;

/** Published notices, frozen as they were shown. */
export function noticesOf({ db, committeeId }: Work) {
  const places = () => db.selectFrom('notice').select(placeColumns).where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<NoticeRow | undefined> =>
      db
        .selectFrom('notice')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst(),

    findAt: (cycleId: string, kind: NoticeRow['kind'], period: string): Promise<NoticeRow | undefined> =>
      db
        .selectFrom('notice')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('cycle_id', '=', cycleId)
        .where('kind', '=', kind)
        .where('period', '=', period)
        .executeTakeFirst(),

    /** Without their bodies, by number. */
    ofCycle: (cycleId: string): Promise<NoticePlaceRow[]> =>
      places().where('cycle_id', '=', cycleId).orderBy('number').execute(),

    ofCycles: (cycleIds: readonly string[]): Promise<NoticePlaceRow[]> =>
      places()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .execute(),

    /** When each notice of many years was hung out. */
    openingsOfCycles: (
      cycleIds: readonly string[],
    ): Promise<Pick<NoticeRow, 'cycle_id' | 'kind' | 'period' | 'opened_on'>[]> =>
      db
        .selectFrom('notice')
        .select(['cycle_id', 'kind', 'period', 'opened_on'])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .execute(),

    insert: async (rows: readonly Omit<Insertable<Schema['notice']>, 'committee_id'>[]): Promise<void> => {
      if (rows.length === 0) return;
      await db
        .insertInto('notice')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },
  };
}
