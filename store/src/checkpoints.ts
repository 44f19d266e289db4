import type { ChainedRecord, Checkpoint } from '@xianfeng/engine';
import type { Insertable, Selectable } from 'kysely';
import type { Witness } from './chained-pages.ts';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type CheckpointRow = Selectable<Schema['checkpoint']>;

/** Where both chains stood at some time, signed; written once. */
export function checkpointsOf({ db, committeeId }: Work) {
  const all = () => db.selectFrom('checkpoint').selectAll().where('committee_id', '=', committeeId);
  return {
    insert: async (row: Omit<Insertable<Schema['checkpoint']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('checkpoint')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    latest: (): Promise<CheckpointRow | undefined> =>
      all().orderBy('made_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst(),

    /** The one made when this was published or confirmed. */
    about: (subjectId: string): Promise<CheckpointRow | undefined> =>
      all().where('subject_id', '=', subjectId).orderBy('made_at', 'desc').limit(1).executeTakeFirst(),

    /** Those made when these were published or confirmed, in the order they were made. */
    aboutAny: (subjectIds: readonly string[]): Promise<CheckpointRow[]> =>
      all()
        .where((eb) => eb('subject_id', '=', eb.fn.any(eb.val([...subjectIds]))))
        .orderBy('made_at')
        .orderBy('id')
        .execute(),

    /** The last one from before the ledger had this entry. */
    beforeEntry: (sequence: number): Promise<CheckpointRow | undefined> =>
      all()
        .where('ledger_sequence', '<', sequence)
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst(),

    /** In the order they were made. */
    list: (): Promise<CheckpointRow[]> => all().orderBy('made_at').orderBy('id').execute(),
  };
}

/** What checkpoints say of a chain: those that are kept here, and those that somebody kept elsewhere. */
export async function checkpointWitnesses(
  { db, committeeId }: Work,
  record: ChainedRecord,
  against: readonly Checkpoint[],
): Promise<(Witness & { readonly sequence: number })[]> {
  const kept = await db
    .selectFrom('checkpoint')
    .select([`${record}_sequence as sequence`, `${record}_hash as hash`])
    .distinct()
    .where('committee_id', '=', committeeId)
    .execute();
  return [...kept, ...against].map(({ sequence, hash }) => ({
    sequence,
    hash,
    problem: { code: `${record}.checkpoint-broken`, facts: { sequence } },
  }));
}
