import type { Insertable, Selectable } from 'kysely';
import type { PersonRow } from './people.ts';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type MembershipRow = Selectable<Schema['membership']>;

export type MemberRow = PersonRow &
  Pick<MembershipRow, 'category' | 'status' | 'from_on' | 'to_on'> & {
    readonly exempt_reason: Schema['exemption']['reason'] | null;
  };

/** Somebody's stay in a branch, by what decides which periods are due. */
export type StayRow = Pick<MemberRow, 'id' | 'name' | 'category' | 'status' | 'from_on' | 'to_on' | 'exempt_reason'> &
  Pick<MembershipRow, 'branch_id'>;

interface Days {
  readonly from: string;
  readonly to: string;
}

/** A statement carries at most 65,535 values. */
const rowsAtOnce = 1000;

/** Who belongs to which branch, from day to day. */
export function membershipsOf({ db, committeeId }: Work) {
  const stays = ({ from, to }: Days) =>
    db
      .selectFrom('membership')
      .innerJoin('person', (join) =>
        join
          .onRef('person.committee_id', '=', 'membership.committee_id')
          .onRef('person.id', '=', 'membership.person_id'),
      )
      // Read once, however many people are asked for; a look-up for each of them reads a small table whole each time.
      .leftJoin(
        (eb) =>
          eb
            .selectFrom('exemption')
            .distinctOn('person_id')
            .select(['person_id', 'reason'])
            .where('committee_id', '=', committeeId)
            .where('from_on', '<=', to)
            .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', to)]))
            .orderBy('person_id')
            .orderBy('from_on', 'desc')
            .as('exempted'),
        (join) => join.onRef('exempted.person_id', '=', 'membership.person_id'),
      )
      .select(['membership.category', 'membership.status', 'membership.from_on', 'membership.to_on'])
      .select('exempted.reason as exempt_reason')
      .where('membership.committee_id', '=', committeeId)
      .where('membership.from_on', '<=', to)
      .where((where) => where.or([where('membership.to_on', 'is', null), where('membership.to_on', '>=', from)]));
  return {
    /** Everybody in a branch on at least one day between two days, with what exempts them on the last of these days. */
    ofBranch: (branchId: string, days: Days): Promise<MemberRow[]> =>
      stays(days).selectAll('person').where('membership.branch_id', '=', branchId).execute(),

    /** The same for many branches at once. */
    ofBranches: (branchIds: readonly string[], days: Days): Promise<StayRow[]> =>
      stays(days)
        .select(['person.id', 'person.name', 'membership.branch_id'])
        .where((eb) => eb('membership.branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .execute(),

    /** Every stay of some people between two days, in whichever branch. */
    ofPeople: async (personIds: readonly string[], days: Days): Promise<StayRow[]> => {
      if (personIds.length === 0) return [];
      return stays(days)
        .select(['person.id', 'person.name', 'membership.branch_id'])
        .where((eb) => eb('membership.person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .execute();
    },

    /** The last stay of each of these people, whether it has ended or not. */
    lastOf: (personIds: readonly string[]): Promise<(MemberRow & { branch_id: string })[]> =>
      stays({ from: '0001-01-01', to: '9999-12-31' })
        .selectAll('person')
        .select('membership.branch_id')
        .where((eb) => eb('membership.person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .distinctOn('membership.person_id')
        .orderBy('membership.person_id')
        .orderBy('membership.from_on', 'desc')
        .execute(),

    /** The stay somebody is in, without an end or not, held for the rest of the transaction. */
    lockLast: (personId: string): Promise<MembershipRow | undefined> =>
      db
        .selectFrom('membership')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .orderBy('from_on', 'desc')
        .limit(1)
        .forUpdate()
        .executeTakeFirst(),

    end: async (id: string, toOn: string): Promise<void> => {
      await db
        .updateTable('membership')
        .set({ to_on: toOn })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** Every row of somebody, in the order of days, held for the rest of the transaction. */
    rowsOf: (personId: string): Promise<MembershipRow[]> =>
      db
        .selectFrom('membership')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .orderBy('from_on')
        .forUpdate()
        .execute(),

    setDays: async (id: string, days: Pick<MembershipRow, 'from_on' | 'to_on'>): Promise<void> => {
      await db
        .updateTable('membership')
        .set(days)
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    remove: async (id: string): Promise<void> => {
      await db.deleteFrom('membership').where('committee_id', '=', committeeId).where('id', '=', id).execute();
    },

    setStatus: async (id: string, status: MembershipRow['status']): Promise<void> => {
      await db
        .updateTable('membership')
        .set({ status })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** How many people each branch has on a day. */
    countsOn: async (day: string): Promise<ReadonlyMap<string, number>> => {
      const rows = await db
        .selectFrom('membership')
        .select((eb) => ['branch_id', eb.fn.countAll<number>().as('people')])
        .where('committee_id', '=', committeeId)
        .where('from_on', '<=', day)
        .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', day)]))
        .groupBy('branch_id')
        .execute();
      return new Map(rows.map((row) => [row.branch_id, Number(row.people)]));
    },

    /** Whole rows of branches that last until a day or longer, or begin later; held until the transaction ends. */
    lockLasting: (branchIds: readonly string[], day: string): Promise<MembershipRow[]> =>
      db
        .selectFrom('membership')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('branch_id', '=', eb.fn.any(eb.val([...branchIds]))))
        .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', day)]))
        .orderBy('id')
        .forUpdate()
        .execute(),

    /** Ends these on a day. */
    endAll: async (ids: readonly string[], toOn: string): Promise<void> => {
      await db
        .updateTable('membership')
        .set({ to_on: toOn })
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
    },

    insert: async (rows: readonly Omit<Insertable<Schema['membership']>, 'committee_id'>[]): Promise<void> => {
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce);
        await db
          .insertInto('membership')
          .values(part.map((row) => ({ ...row, committee_id: committeeId })))
          .execute();
      }
    },
  };
}
