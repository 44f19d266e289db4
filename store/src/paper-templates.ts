import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

/** A version of a Word template without its bytes. */
export type PaperTemplateRow = Omit<Selectable<Schema['paper_template']>, 'content'>;

type Kind = PaperTemplateRow['kind'];

const columns = [
  ...(['committee_id', 'id', 'kind', 'revision', 'file_name', 'file_hash'] as const),
  ...(['recorded_by', 'recorded_on', 'recorded_at'] as const),
] satisfies readonly (keyof PaperTemplateRow)[];

/** Versions a list shows of one kind. */
const versionsMost = 40;

/** Word templates of a committee. Written once; the highest revision of a kind is the one in use. */
export function paperTemplatesOf({ db, committeeId }: Work) {
  const ofKind = (kind: Kind) =>
    db
      .selectFrom('paper_template')
      .where('committee_id', '=', committeeId)
      .where('kind', '=', kind)
      .orderBy('revision', 'desc');
  return {
    /** The latest first. */
    versionsOf: (kind: Kind): Promise<PaperTemplateRow[]> => ofKind(kind).select(columns).limit(versionsMost).execute(),

    /** Null where the template that comes with the program is in use. */
    current: async (kind: Kind): Promise<Uint8Array | null> =>
      (await ofKind(kind).select('content').limit(1).executeTakeFirst())?.content ?? null,

    at: async (kind: Kind, revision: number): Promise<Selectable<Schema['paper_template']> | undefined> =>
      ofKind(kind).where('revision', '=', revision).selectAll().executeTakeFirst(),

    /** Whoever else brings a version of the kind waits until this transaction ends. */
    hold: async (kind: Kind): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${committeeId} paper-template ${kind}`}, 0))`.execute(
        db,
      );
    },

    insert: async (row: Omit<Insertable<Schema['paper_template']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('paper_template')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },
  };
}
