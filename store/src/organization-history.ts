import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type OrganizationActRow = Selectable<Schema['organization_act']>;
export type OrganizationChangeRow = Selectable<Schema['organization_change']>;

/** What an act made of an organization, with the act. */
export type OrganizationHistoryRow = OrganizationChangeRow & Omit<OrganizationActRow, 'id' | 'committee_id'>;

/** A statement carries at most 65,535 values. */
const rowsAtOnce = 1000;

/** Every act upon the tree and what it made of each organization; only ever added to. */
export function organizationHistoryOf({ db, committeeId }: Work) {
  const lines = () =>
    db
      .selectFrom('organization_change')
      .innerJoin('organization_act', (join) =>
        join
          .onRef('organization_act.committee_id', '=', 'organization_change.committee_id')
          .onRef('organization_act.id', '=', 'organization_change.act_id'),
      )
      .selectAll('organization_change')
      .select([
        'organization_act.sequence',
        'organization_act.act',
        'organization_act.effective_on',
        'organization_act.document',
        'organization_act.recorded_by',
        'organization_act.recorded_at',
      ])
      .where('organization_change.committee_id', '=', committeeId)
      .orderBy('organization_act.sequence')
      .orderBy('organization_change.organization_id');
  return {
    /** Everything, in the order it was recorded. */
    all: (): Promise<OrganizationHistoryRow[]> => lines().execute(),

    findAct: (id: string): Promise<OrganizationActRow | undefined> =>
      db
        .selectFrom('organization_act')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirst(),

    /** The numbers of all acts, those that made nothing among them. */
    sequences: async (): Promise<number[]> => {
      const rows = await db
        .selectFrom('organization_act')
        .select('sequence')
        .where('committee_id', '=', committeeId)
        .orderBy('sequence')
        .execute();
      return rows.map(({ sequence }) => sequence);
    },

    /** The number of the last act; 0 before the first. Hold the tree before asking. */
    lastSequence: async (): Promise<number> => {
      const row = await db
        .selectFrom('organization_act')
        .select((eb) => eb.fn.max<number | null>('sequence').as('last'))
        .where('committee_id', '=', committeeId)
        .executeTakeFirst();
      return row?.last ?? 0;
    },

    /** The names these organizations had on a day; those that did not stand then are left out. */
    namesOn: async (ids: readonly string[], day: string): Promise<ReadonlyMap<string, string>> => {
      const rows = await db
        .selectFrom('organization_change')
        .innerJoin('organization_act', (join) =>
          join
            .onRef('organization_act.committee_id', '=', 'organization_change.committee_id')
            .onRef('organization_act.id', '=', 'organization_change.act_id'),
        )
        .select(['organization_change.organization_id', 'organization_change.name'])
        .distinctOn('organization_change.organization_id')
        .where('organization_change.committee_id', '=', committeeId)
        .where((eb) => eb('organization_change.organization_id', '=', eb.fn.any(eb.val([...ids]))))
        .where('organization_act.effective_on', '<=', day)
        .orderBy('organization_change.organization_id')
        .orderBy('organization_act.sequence', 'desc')
        .execute();
      return new Map(rows.map(({ organization_id, name }) => [organization_id, name]));
    },

    insert: async (
      acts: readonly Omit<Insertable<Schema['organization_act']>, 'committee_id'>[],
      changes: readonly Omit<Insertable<Schema['organization_change']>, 'committee_id'>[],
    ): Promise<void> => {
      for (let start = 0; start < acts.length; start += rowsAtOnce) {
        const part = acts.slice(start, start + rowsAtOnce);
        await db
          .insertInto('organization_act')
          .values(part.map((row) => ({ ...row, committee_id: committeeId })))
          .execute();
      }
      for (let start = 0; start < changes.length; start += rowsAtOnce) {
        const part = changes.slice(start, start + rowsAtOnce);
        await db
          .insertInto('organization_change')
          .values(part.map((row) => ({ ...row, committee_id: committeeId })))
          .execute();
      }
    },
  };
}
