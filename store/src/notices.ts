import type { ExpressionBuilder, Insertable, Selectable } from 'kysely';
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
  'replaces',
] as const;

export type NoticeRemovalRow = Selectable<Schema['notice_removal']>;

/** Published notices, frozen as they were shown. One that another took the place of stands no longer. */
export function noticesOf({ db, committeeId }: Work) {
  const places = () => db.selectFrom('notice').select(placeColumns).where('committee_id', '=', committeeId);
  const isStanding = ({ exists, not, selectFrom }: ExpressionBuilder<Schema, 'notice'>) =>
    not(
      exists(
        selectFrom('notice as later')
          .select('later.id')
          .where('later.committee_id', '=', committeeId)
          .whereRef('later.replaces', '=', 'notice.id'),
      ),
    );
  return {
    find: (id: string): Promise<NoticeRow | undefined> =>
      db
        .selectFrom('notice')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst(),

    /** The one that stands. */
    findAt: (cycleId: string, kind: NoticeRow['kind'], period: string): Promise<NoticeRow | undefined> =>
      db
        .selectFrom('notice')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('cycle_id', '=', cycleId)
        .where('kind', '=', kind)
        .where('period', '=', period)
        .where(isStanding)
        .executeTakeFirst(),

    findReplacing: (id: string): Promise<NoticePlaceRow | undefined> =>
      places().where('replaces', '=', id).executeTakeFirst(),

    /** People type the code from the wall; what is public of a notice is looked up by it. */
    findByCheckCode: (code: string): Promise<NoticePlaceRow | undefined> =>
      places().where('check_code', '=', code).orderBy('number', 'desc').executeTakeFirst(),

    /** Those that stand, without their bodies, by number. */
    ofCycle: (cycleId: string): Promise<NoticePlaceRow[]> =>
      places().where('cycle_id', '=', cycleId).where(isStanding).orderBy('number').execute(),

    /** Those that stand and those that were replaced. */
    everOfCycle: (cycleId: string): Promise<NoticePlaceRow[]> =>
      places().where('cycle_id', '=', cycleId).orderBy('number').execute(),

    ofCycles: (cycleIds: readonly string[]): Promise<NoticePlaceRow[]> =>
      places()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .execute(),

    /** When each notice of many years was first hung out. */
    openingsOfCycles: (
      cycleIds: readonly string[],
    ): Promise<Pick<NoticeRow, 'cycle_id' | 'kind' | 'period' | 'opened_on'>[]> =>
      db
        .selectFrom('notice')
        .select(['cycle_id', 'kind', 'period', 'opened_on'])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .where('replaces', 'is', null)
        .execute(),

    removalsOf: (ids: readonly string[]): Promise<NoticeRemovalRow[]> =>
      db
        .selectFrom('notice_removal')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('notice_id', '=', eb.fn.any(eb.val([...ids]))))
        .execute(),

    remove: async (row: Omit<NoticeRemovalRow, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('notice_removal')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    insert: async (rows: readonly Omit<Insertable<Schema['notice']>, 'committee_id'>[]): Promise<void> => {
      if (rows.length === 0) return;
      await db
        .insertInto('notice')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },
  };
}
