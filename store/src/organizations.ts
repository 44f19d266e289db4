import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type OrganizationRow = Selectable<Schema['organization']>;

/** A way up to the committee, its beginning first, and of which kind that is. */
export interface Way {
  readonly kind: OrganizationRow['kind'];
  readonly path: readonly string[];
}

/** Whoever is below somebody that is not there stands with those at the top. */
function inTreeOrder(rows: readonly OrganizationRow[]): OrganizationRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  const below = Map.groupBy(rows, (row) => (ids.has(row.parent_id ?? '') ? row.parent_id : null));
  const from = (id: string | null): OrganizationRow[] => (below.get(id) ?? []).flatMap((row) => [row, ...from(row.id)]);
  return from(null);
}

/** The tree of a committee's organizations as it is now; its acts and what they made stand in the history. */
export function organizationsOf({ db, committeeId }: Work) {
  const organizations = () => db.selectFrom('organization').selectAll().where('committee_id', '=', committeeId);
  return {
    /** In the order of the tree: each with those below it after it, beside each other by their places. */
    list: async (): Promise<OrganizationRow[]> =>
      inTreeOrder(await organizations().orderBy('position').orderBy('id').execute()),

    find: (id: string): Promise<OrganizationRow | undefined> => organizations().where('id', '=', id).executeTakeFirst(),

    /**
     * Holds these against being changed until the transaction ends, beside others who hold them likewise. Whoever holds
     * years or memberships besides holds organizations first: so does whoever changes them.
     */
    holdStanding: (ids: readonly string[]): Promise<OrganizationRow[]> =>
      organizations()
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .orderBy('id')
        .forShare()
        .execute(),

    /** Holds these against everybody who holds one of them standing. */
    lock: async (ids: readonly string[]): Promise<void> => {
      await organizations()
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
        .orderBy('id')
        .forUpdate()
        .execute();
    },

    /** Makes acts upon one committee's tree wait for each other: each is judged by the tree the one before left. */
    holdTree: async (): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`organization ${committeeId}`}, 0))`.execute(db);
    },

    /** Ids from an organization up to the committee, itself first; empty when it is not there. */
    pathTo: async (id: string): Promise<string[]> => {
      const { rows } = await sql<{ id: string }>`
        with recursive path (id, parent_id, depth) as (
          select id, parent_id, 0 from organization where committee_id = ${committeeId} and id = ${id}
          union all
          select o.id, o.parent_id, path.depth + 1
          from organization o join path on o.committee_id = ${committeeId} and o.id = path.parent_id
        )
        select id from path order by depth`.execute(db);
      return rows.map((row) => row.id);
    },

    /**
     * The way from an organization up to the committee, and where it is closed those from each in which it goes on, however
     * often they were merged since; empty when it is not there.
     */
    waysFrom: async (id: string): Promise<Way[]> => {
      const { rows } = await sql<Way>`
        with recursive standing (id) as (
          select ${id}::uuid
          union
          select successor from standing
          join organization o on o.committee_id = ${committeeId} and o.id = standing.id
          cross join unnest(o.successor_ids) as successor
        ), way (start, kind, id, parent_id, depth) as (
          select o.id, o.kind, o.id, o.parent_id, 0
          from standing join organization o on o.committee_id = ${committeeId} and o.id = standing.id
          union all
          select way.start, way.kind, o.id, o.parent_id, way.depth + 1
          from way join organization o on o.committee_id = ${committeeId} and o.id = way.parent_id
        )
        select kind, array_agg(id order by depth) as path from way group by start, kind`.execute(db);
      return rows;
    },

    /** The closed ones that go on in an organization, however often they were merged since; not itself. */
    predecessorsOf: async (id: string): Promise<string[]> => {
      const { rows } = await sql<{ id: string }>`
        with recursive before (id) as (
          select ${id}::uuid
          union
          select o.id from before join organization o on o.committee_id = ${committeeId} and before.id = any (o.successor_ids)
        )
        select id from before where id <> ${id}`.execute(db);
      return rows.map((row) => row.id);
    },

    insert: async (rows: readonly Omit<Insertable<Schema['organization']>, 'committee_id'>[]): Promise<void> => {
      await db
        .insertInto('organization')
        .values(rows.map((row) => ({ ...row, committee_id: committeeId })))
        .execute();
    },

    /** What an act made of one that stands; its revision grows. */
    change: async (
      id: string,
      to: Pick<OrganizationRow, 'parent_id' | 'name' | 'position' | 'to_on' | 'successor_ids'>,
    ): Promise<void> => {
      await db
        .updateTable('organization')
        .set((eb) => ({ ...to, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
