import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type MembershipEventRow = Selectable<Schema['membership_event']>;

/** A statement carries at most 65,535 values. */
const rowsAtOnce = 1000;

const nowUnder = sql<string>`coalesce(person.joined_into, person.id)`;

/** How people came, rose, moved and left, each with its day and document. Written once. */
export function membershipEventsOf({ db, committeeId }: Work) {
  const events = () => db.selectFrom('membership_event').selectAll().where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<MembershipEventRow | undefined> => events().where('id', '=', id).executeTakeFirst(),

    /** In the order of days. */
    ofPeople: (personIds: readonly string[]): Promise<MembershipEventRow[]> =>
      db
        .selectFrom('membership_event')
        .innerJoin('person', (join) =>
          join
            .onRef('person.committee_id', '=', 'membership_event.committee_id')
            .onRef('person.id', '=', 'membership_event.person_id'),
        )
        .selectAll('membership_event')
        // Events are never changed: after two records have been made one, they are read under the one that stays.
        .select(nowUnder.as('person_id'))
        .where('membership_event.committee_id', '=', committeeId)
        .where((eb) => eb(nowUnder, '=', eb.fn.any(eb.val([...personIds]))))
        .orderBy('on_day')
        .orderBy('recorded_at')
        .execute(),

    /** What touched one of these branches since a day, the latest first, with the person's name. */
    ofBranches: (branchIds: readonly string[], since: string): Promise<(MembershipEventRow & { name: string })[]> =>
      db
        .selectFrom('membership_event')
        .innerJoin('person', (join) =>
          join
            .onRef('person.committee_id', '=', 'membership_event.committee_id')
            .onRef('person.id', '=', 'membership_event.person_id'),
        )
        .selectAll('membership_event')
        .select('person.name')
        .where('membership_event.committee_id', '=', committeeId)
        .where('membership_event.on_day', '>=', since)
        .where((eb) => {
          const ids = eb.fn.any(eb.val([...branchIds]));
          return eb.or([eb('from_branch_id', '=', ids), eb('to_branch_id', '=', ids)]);
        })
        .orderBy('membership_event.on_day', 'desc')
        .orderBy('membership_event.recorded_at', 'desc')
        .execute(),

    insert: async (row: Omit<Insertable<Schema['membership_event']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('membership_event')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** Those of everybody whom one act moves. */
    insertAll: async (rows: readonly Omit<Insertable<Schema['membership_event']>, 'committee_id'>[]): Promise<void> => {
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce);
        await db
          .insertInto('membership_event')
          .values(part.map((row) => ({ ...row, committee_id: committeeId })))
          .execute();
      }
    },
  };
}

/** What most kinds of events leave empty. */
export const blankEvent = {
  from_branch_id: null,
  to_branch_id: null,
  other_committee: null,
  stage: null,
  until_on: null,
  leaving: null,
} as const;
