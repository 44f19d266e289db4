import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ReminderRow = Omit<Selectable<Schema['reminder']>, 'committee_id'>;

/** Who wants to be reminded where, what each has been told of, and how a day's messages went. */
export function remindersOf({ db, committeeId }: Work) {
  return {
    addresses: (): Promise<{ person_id: string; address_sealed: Uint8Array }[]> =>
      db
        .selectFrom('reminder_address')
        .select(['person_id', 'address_sealed'])
        .where('committee_id', '=', committeeId)
        .orderBy('person_id')
        .execute(),

    addressOf: async (personId: string): Promise<Uint8Array | null> => {
      const row = await db
        .selectFrom('reminder_address')
        .select('address_sealed')
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row?.address_sealed ?? null;
    },

    setAddress: async (personId: string, address_sealed: Uint8Array, set_at: Date): Promise<void> => {
      await db
        .insertInto('reminder_address')
        .values({ committee_id: committeeId, person_id: personId, address_sealed, set_at })
        .onConflict((conflict) =>
          conflict.columns(['committee_id', 'person_id']).doUpdateSet({ address_sealed, set_at }),
        )
        .execute();
    },

    forgetAddress: async (personId: string): Promise<void> => {
      await db
        .deleteFrom('reminder_address')
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .execute();
    },

    toldTo: (personIds: readonly string[]): Promise<Selectable<Schema['reminder']>[]> =>
      db
        .selectFrom('reminder')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('person_id', '=', eb.fn.any(eb.val([...personIds]))))
        .execute(),

    /** With the name of the branch, for his own eyes. */
    ofPerson: (personId: string): Promise<(ReminderRow & { branch: string })[]> =>
      db
        .selectFrom('reminder')
        .innerJoin('organization', (join) =>
          join
            .onRef('organization.committee_id', '=', 'reminder.committee_id')
            .onRef('organization.id', '=', 'reminder.branch_id'),
        )
        .selectAll('reminder')
        .select('organization.name as branch')
        .where('reminder.committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .orderBy('told_on')
        .orderBy('due_on')
        .execute(),

    /** What he was told of before stays as it was. */
    tell: async (rows: readonly ReminderRow[]): Promise<void> => {
      if (rows.length === 0) return;
      await db
        .insertInto('reminder')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    deliveriesOf: (day: string): Promise<Selectable<Schema['reminder_delivery']>[]> =>
      db
        .selectFrom('reminder_delivery')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('day', '=', day)
        .orderBy('recipient_id')
        .execute(),

    noteDelivery: async (row: Omit<Insertable<Schema['reminder_delivery']>, 'committee_id'>): Promise<void> => {
      const { attempts, sent_at, fault, next_at } = row;
      await db
        .insertInto('reminder_delivery')
        .values({ ...row, committee_id: committeeId })
        .onConflict((conflict) =>
          conflict
            .columns(['committee_id', 'day', 'channel', 'recipient_id'])
            .doUpdateSet({ attempts, sent_at, fault, next_at }),
        )
        .execute();
    },

    /** Forgets how messages of former days went, and what was told of steps that were due before a day. */
    forgetBefore: async ({ day, dueOn }: { readonly day: string; readonly dueOn: string }): Promise<void> => {
      await db.deleteFrom('reminder_delivery').where('committee_id', '=', committeeId).where('day', '<', day).execute();
      await db.deleteFrom('reminder').where('committee_id', '=', committeeId).where('due_on', '<', dueOn).execute();
    },
  };
}
