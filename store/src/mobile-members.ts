import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type MobileMemberRow = Selectable<Schema['mobile_member']>;

/** Members who live elsewhere (流动党员), and the days on which contact with them was made. */
export function mobileMembersOf({ db, committeeId }: Work) {
  const records = () => db.selectFrom('mobile_member').selectAll().where('committee_id', '=', committeeId);
  return {
    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<MobileMemberRow | undefined> =>
      records().where('id', '=', id).forUpdate().executeTakeFirst(),

    present: (personId: string): Promise<MobileMemberRow | undefined> =>
      records().where('person_id', '=', personId).where('until_on', 'is', null).executeTakeFirst(),

    /** By the day it began, those that are over too. */
    ofPerson: (personId: string): Promise<MobileMemberRow[]> =>
      records().where('person_id', '=', personId).orderBy('since_on').execute(),

    /** Those of a branch, and those it hosts, at present. */
    ofBranch: (branchId: string): Promise<MobileMemberRow[]> =>
      records()
        .where('until_on', 'is', null)
        .where((eb) => eb.or([eb('branch_id', '=', branchId), eb('host_branch_id', '=', branchId)]))
        .orderBy('since_on')
        .orderBy('id')
        .execute(),

    /** The last day on which each of these people was in contact. */
    lastContacts: async (personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      if (personIds.length === 0) return new Map();
      const rows = await db
        .selectFrom('member_contact')
        .select((eb) => ['person_id', eb.fn.max('on_day').as('on_day')])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .groupBy('person_id')
        .execute();
      return new Map(rows.map((row) => [row.person_id, row.on_day]));
    },

    insert: async (row: Omit<Insertable<Schema['mobile_member']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('mobile_member')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    end: async (id: string, untilOn: string): Promise<void> => {
      await db
        .updateTable('mobile_member')
        .set({ until_on: untilOn })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** The same id again changes nothing. */
    addContact: async (row: Omit<Insertable<Schema['member_contact']>, 'committee_id'>): Promise<boolean> => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('member_contact')
        .values({ ...row, committee_id: committeeId })
        .onConflict((conflict) => conflict.columns(['committee_id', 'id']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
