import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type AppointmentRow = Selectable<Schema['appointment']>;

/** How a role stands that the operator gave at the machine's console, where nobody is signed in. */
export function givenAtConsole(now: Date) {
  return { granted_by: null, granted_at: now, confirmed_by: null, confirmed_at: now, declined_at: null } as const;
}

/** Roles held at places of the tree, for a term. */
export function appointmentsOf({ db, committeeId }: Work) {
  return {
    /** With the name of the place, in the order they began; of some people, or all. What was declined is left out. */
    list: (personIds?: readonly string[]): Promise<(AppointmentRow & { organization: string })[]> =>
      db
        .selectFrom('appointment')
        .innerJoin('organization', (join) =>
          join
            .onRef('organization.committee_id', '=', 'appointment.committee_id')
            .onRef('organization.id', '=', 'appointment.organization_id'),
        )
        .selectAll('appointment')
        .select('organization.name as organization')
        .where('appointment.committee_id', '=', committeeId)
        .where('appointment.declined_at', 'is', null)
        .$if(personIds !== undefined, (query) =>
          query.where((eb) => eb('appointment.person_id', '=', eb.fn.any(eb.val([...(personIds ?? [])])))),
        )
        .orderBy('appointment.from_on')
        .orderBy('appointment.id')
        .execute(),

    find: (id: string): Promise<AppointmentRow | undefined> =>
      db
        .selectFrom('appointment')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .where('confirmed_at', 'is not', null)
        .executeTakeFirst(),

    /** Terms with effect that end between two days, the first to end first. */
    ending: (from: string, to: string): Promise<AppointmentRow[]> =>
      db
        .selectFrom('appointment')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('confirmed_at', 'is not', null)
        .where('to_on', '>=', from)
        .where('to_on', '<=', to)
        .orderBy('to_on')
        .orderBy('id')
        .execute(),

    /** Everything held at one place with effect, in the order it began. */
    at: (organizationId: string): Promise<AppointmentRow[]> =>
      db
        .selectFrom('appointment')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('organization_id', '=', organizationId)
        .where('confirmed_at', 'is not', null)
        .orderBy('from_on')
        .orderBy('id')
        .execute(),

    /** Everybody who holds or held a role with effect, in the order it began. */
    ofRole: (role: AppointmentRow['role']): Promise<AppointmentRow[]> =>
      db
        .selectFrom('appointment')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('role', '=', role)
        .where('confirmed_at', 'is not', null)
        .orderBy('from_on')
        .orderBy('id')
        .execute(),

    /** Holds it for the rest of the transaction. */
    lock: (id: string): Promise<AppointmentRow | undefined> =>
      db
        .selectFrom('appointment')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),

    /** False when an appointment of that id is there already; it is left as it is. */
    insert: async (row: Omit<Insertable<Schema['appointment']>, 'committee_id'>): Promise<boolean> => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('appointment')
        .values({ ...row, committee_id: committeeId })
        .onConflict((conflict) => conflict.columns(['committee_id', 'id']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    confirm: async (id: string, confirmedBy: string, now: Date): Promise<void> => {
      await db
        .updateTable('appointment')
        .set((eb) => ({ confirmed_by: confirmedBy, confirmed_at: now, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    decline: async (id: string, now: Date): Promise<void> => {
      await db
        .updateTable('appointment')
        .set((eb) => ({ declined_at: now, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** Ends everything held at a place that is closed, on a day or, where it began later, on its first day. */
    endAllAt: (organizationIds: readonly string[], toOn: string): Promise<AppointmentRow[]> =>
      db
        .updateTable('appointment')
        .set((eb) => ({
          to_on: eb.fn<string>('greatest', ['from_on', eb.cast<string>(eb.val(toOn), 'date')]),
          revision: eb('revision', '+', 1),
        }))
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('organization_id', '=', eb.fn.any(eb.val([...organizationIds]))))
        .where('confirmed_at', 'is not', null)
        .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>', toOn)]))
        .returningAll()
        .execute(),

    /** Sends away what still waits at a place that is closed. */
    declineAllAt: async (organizationIds: readonly string[], now: Date): Promise<void> => {
      await db
        .updateTable('appointment')
        .set((eb) => ({ declined_at: now, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('organization_id', '=', eb.fn.any(eb.val([...organizationIds]))))
        .where('confirmed_at', 'is', null)
        .where('declined_at', 'is', null)
        .execute();
    },

    end: async (id: string, toOn: string): Promise<void> => {
      await db
        .updateTable('appointment')
        .set((eb) => ({ to_on: toOn, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
