import { type ExpressionBuilder, type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type PersonRow = Selectable<Schema['person']>;

/** What an officer may correct about a person. */
export type PersonFields = Partial<
  Pick<
    PersonRow,
    | 'name'
    | 'sex'
    | 'ethnicity'
    | 'born_on'
    | 'joined_on'
    | 'full_member_on'
    | 'party_post'
    | 'phone_sealed'
    | 'phone_digest'
    | 'id_number_sealed'
    | 'id_number_digest'
  >
>;

/** Someone who may act: name, present branch and the roles in term. */
export interface ActorRow {
  readonly name: string;
  readonly branchId: string | null;
  readonly appointments: readonly { readonly role: Schema['appointment']['role']; readonly organizationId: string }[];
}

/** The record that stands for a person: its own, or the one it was made part of. */
function nowUnder(eb: ExpressionBuilder<Schema, 'person'>) {
  return eb.fn.coalesce('person.joined_into', 'person.id');
}

/** A statement carries at most 65,535 values, and a person has a dozen. */
const rowsAtOnce = 1000;

/** People, found by who they are. */
export function peopleOf({ db, committeeId }: Work) {
  return {
    find: (id: string): Promise<PersonRow | undefined> =>
      db
        .selectFrom('person')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst(),

    /** A person's own record and those that were made part of it. */
    recordsOf: async (id: string): Promise<readonly string[]> => {
      const rows = await db
        .selectFrom('person')
        .select('id')
        .where('committee_id', '=', committeeId)
        .where((eb) => eb.or([eb('id', '=', id), eb('joined_into', '=', id)]))
        .execute();
      return rows.map((row) => row.id);
    },

    ofIds: async (ids: readonly string[]): Promise<PersonRow[]> =>
      ids.length === 0
        ? []
        : db
            .selectFrom('person')
            .selectAll()
            .where('committee_id', '=', committeeId)
            .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
            .execute(),

    /** Holds these people for the rest of the transaction, so that two acts on one of them wait for each other. */
    lock: async (ids: readonly string[]): Promise<void> => {
      await db
        .selectFrom('person')
        .select('id')
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .orderBy('id')
        .forUpdate()
        .execute();
    },

    /** Who holds one of these ID numbers, found by the number's digest; a joined record's is held by the one that stays. */
    withIdNumbers: async (digests: readonly Uint8Array[]): Promise<{ id: string; digest: Uint8Array }[]> => {
      const rows = await db
        .selectFrom('person')
        .select(['id_number_digest', (eb) => nowUnder(eb).as('id')])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id_number_digest', '=', eb.fn.any(eb.val([...digests]))))
        .execute();
      return rows.flatMap(({ id, id_number_digest: digest }) => (digest === null ? [] : [{ id, digest }]));
    },

    /** Who has exactly this telephone number, or this ID number; or had it on a record that was made part of theirs. */
    holding: (column: 'phone_digest' | 'id_number_digest', digest: Uint8Array): Promise<PersonRow[]> =>
      db
        .selectFrom('person')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('person')
            .select((own) => nowUnder(own).as('id'))
            .where('committee_id', '=', committeeId)
            .where(column, '=', digest),
        )
        .orderBy('id')
        .execute(),

    /** Which record stands for each of these people now; unknown ids are left out. */
    standingIds: async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('person')
        .select(['id', (eb) => nowUnder(eb).as('standing')])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
      return new Map(rows.map(({ id, standing }) => [id, standing]));
    },

    /** Names by id; unknown ids are left out. */
    namesOf: async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('person')
        .select(['id', 'name'])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    },

    /** Days of birth by id, where they are known. */
    birthsOf: async (ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('person')
        .select(['id', 'born_on'])
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .execute();
      return new Map(rows.map((row) => [row.id, row.born_on]));
    },

    /** The branch of someone's present or last membership; null for an unknown person or one who never had any. */
    branchOf: async (personId: string): Promise<string | null> => {
      const row = await db
        .selectFrom('membership')
        .select('branch_id')
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .orderBy('from_on', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.branch_id ?? null;
    },

    /** Who somebody is on a day: memberships and appointments count from their first to their last day. */
    actorOn: async (personId: string, day: string): Promise<ActorRow | undefined> => {
      const person = await db
        .selectFrom('person')
        .leftJoin('membership', (join) =>
          join
            .onRef('membership.committee_id', '=', 'person.committee_id')
            .onRef('membership.person_id', '=', 'person.id')
            .on('membership.from_on', '<=', day)
            .on((on) => on.or([on('membership.to_on', 'is', null), on('membership.to_on', '>=', day)])),
        )
        .select(['person.name', 'membership.branch_id as branchId'])
        .select((eb) =>
          eb
            .selectFrom('appointment')
            .select(
              sql<ActorRow['appointments']>`coalesce(json_agg(
                json_build_object('role', role, 'organizationId', organization_id) order by from_on, id), '[]')`.as(
                'held',
              ),
            )
            .where('committee_id', '=', committeeId)
            .where('person_id', '=', personId)
            .where('confirmed_at', 'is not', null)
            .where('from_on', '<=', day)
            .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', day)]))
            .as('appointments'),
        )
        .where('person.committee_id', '=', committeeId)
        .where('person.id', '=', personId)
        .orderBy('membership.from_on', 'desc')
        .limit(1)
        .executeTakeFirst();
      return person === undefined ? undefined : { ...person, appointments: person.appointments ?? [] };
    },

    /** Writes corrected fields and counts the correction. The row is locked by the caller. */
    amend: async (id: string, fields: PersonFields): Promise<void> => {
      await db
        .updateTable('person')
        .set((eb) => ({ ...fields, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },

    /** The dates the register of members carries. */
    setDates: async (id: string, dates: Partial<Pick<PersonRow, 'joined_on' | 'full_member_on'>>): Promise<void> => {
      await db.updateTable('person').set(dates).where('committee_id', '=', committeeId).where('id', '=', id).execute();
    },

    insert: async (rows: readonly Omit<Insertable<Schema['person']>, 'committee_id'>[]): Promise<void> => {
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce);
        await db
          .insertInto('person')
          .values(part.map((row) => ({ ...row, committee_id: committeeId })))
          .execute();
      }
      // The plans that check foreign keys were made when there was hardly anybody, and read the whole table for each
      // row that names a person: 6,000 memberships then take seconds instead of a tenth of one.
      if (rows.length >= rowsAtOnce) await sql`discard plans`.execute(db);
    },
  };
}
