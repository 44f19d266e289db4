import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

/** An archive package without its bytes. */
export type ArchiveRow = Omit<Selectable<Schema['archive']>, 'content'>;

const columns = [
  ...(['committee_id', 'id', 'cycle_id', 'branch_id', 'year', 'revision', 'file_hash', 'content_hash'] as const),
  ...(['size', 'fingerprint', 'made_on', 'made_by', 'made_at'] as const),
] satisfies readonly (keyof ArchiveRow)[];

/** Archive packages of branches' finished years. Written once. */
export function archivesOf({ db, committeeId }: Work) {
  const rows = () => db.selectFrom('archive').select(columns).where('committee_id', '=', committeeId);
  return {
    find: (id: string): Promise<ArchiveRow | undefined> => rows().where('id', '=', id).executeTakeFirst(),

    /** The latest revision first. */
    ofCycles: (cycleIds: readonly string[]): Promise<ArchiveRow[]> =>
      rows()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .orderBy('year', 'desc')
        .orderBy('revision', 'desc')
        .execute(),

    /** The very bytes that were handed out. */
    contentOf: async (id: string): Promise<Uint8Array> => {
      const row = await db
        .selectFrom('archive')
        .select('content')
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return row.content;
    },

    insert: async (row: Omit<Insertable<Schema['archive']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('archive')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
