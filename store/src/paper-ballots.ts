import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type PaperBallotRow = Selectable<Schema['paper_ballot']>;
export type PaperKeyingRow = Selectable<Schema['paper_keying']>;
export type PaperTotalRow = Selectable<Schema['paper_total']>;

export type NewPaperTotal = Omit<Insertable<Schema['paper_total']>, 'committee_id'>;

export interface PaperBallotPlace {
  readonly cycleId: string;
  readonly ballot: string;
  readonly period: string;
}

/** Ballots on paper, typed in twice. */
export function paperBallotsOf({ db, committeeId }: Work) {
  const ballots = () => db.selectFrom('paper_ballot').selectAll().where('committee_id', '=', committeeId);
  const at = (place: PaperBallotPlace) =>
    ballots()
      .where('cycle_id', '=', place.cycleId)
      .where('ballot', '=', place.ballot)
      .where('period', '=', place.period);
  const keyings = () => db.selectFrom('paper_keying').selectAll().where('committee_id', '=', committeeId);
  const totals = () => db.selectFrom('paper_total').selectAll().where('committee_id', '=', committeeId);
  const updateBallot = (id: string) =>
    db.updateTable('paper_ballot').where('committee_id', '=', committeeId).where('id', '=', id);
  const saveTotals = async (rows: readonly NewPaperTotal[]): Promise<void> => {
    // A statement carries at most 65,535 parameters; a row has ten.
    if (rows.length === 0) return;
    const [now, later] = [rows.slice(0, 5000), rows.slice(5000)];
    await saveTotals(later);
    await db
      .insertInto('paper_total')
      .values(now.map((row) => ({ ...row, committee_id: committeeId })))
      .onConflict((conflict) =>
        conflict
          .columns(['committee_id', 'ballot_id', 'keying', 'voter_group', 'subject_id', 'item'])
          .doUpdateSet((eb) => ({
            papers: eb.ref('excluded.papers'),
            scored: eb.ref('excluded.scored'),
            points_sum: eb.ref('excluded.points_sum'),
          })),
      )
      .execute();
  };
  return {
    find: (place: PaperBallotPlace): Promise<PaperBallotRow | undefined> => at(place).executeTakeFirst(),

    ofCycle: (cycleId: string): Promise<PaperBallotRow[]> =>
      ballots().where('cycle_id', '=', cycleId).orderBy('period').orderBy('ballot').execute(),

    /** The ballot, made under the given id where there is none, held for the rest of the transaction. */
    lock: async (id: string, place: PaperBallotPlace): Promise<PaperBallotRow> => {
      await db
        .insertInto('paper_ballot')
        .values({
          committee_id: committeeId,
          id,
          cycle_id: place.cycleId,
          ballot: place.ballot,
          period: place.period,
        })
        .onConflict((conflict) => conflict.columns(['committee_id', 'cycle_id', 'ballot', 'period']).doNothing())
        .execute();
      return at(place).forUpdate().executeTakeFirstOrThrow();
    },

    setHeldOn: async (id: string, heldOn: string): Promise<void> => {
      await updateBallot(id).set({ held_on: heldOn }).execute();
    },

    markCounted: async (id: string, countedAt: Date): Promise<void> => {
      await updateBallot(id).set({ counted_at: countedAt }).execute();
    },

    keyings: (ballotId: string): Promise<PaperKeyingRow[]> =>
      keyings().where('ballot_id', '=', ballotId).orderBy('keying').execute(),

    insertKeying: async (row: Omit<Insertable<Schema['paper_keying']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('paper_keying')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    /** The keyings that came out of an import. */
    ofImport: (importId: string): Promise<PaperKeyingRow[]> =>
      keyings().where('import_id', '=', importId).orderBy('ballot_id').execute(),

    findById: (id: string): Promise<PaperBallotRow | undefined> =>
      ballots().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** Takes a keying away with its totals; the ballot counts no longer, if it did. */
    removeKeying: async ({ ballot_id: id, keying }: Pick<PaperKeyingRow, 'ballot_id' | 'keying'>): Promise<void> => {
      for (const table of ['paper_total', 'paper_keying'] as const) {
        await db
          .deleteFrom(table)
          .where('committee_id', '=', committeeId)
          .where('ballot_id', '=', id)
          .where('keying', '=', keying)
          .execute();
      }
      await updateBallot(id).set({ counted_at: null }).execute();
    },

    /** Null opens the keying again. */
    setFinished: async (ballotId: string, keying: number, finishedAt: Date | null): Promise<void> => {
      await db
        .updateTable('paper_keying')
        .set({ finished_at: finishedAt })
        .where('committee_id', '=', committeeId)
        .where('ballot_id', '=', ballotId)
        .where('keying', '=', keying)
        .execute();
    },

    totals: (ballotId: string): Promise<PaperTotalRow[]> =>
      totals()
        .where('ballot_id', '=', ballotId)
        .orderBy('keying')
        .orderBy('subject_id')
        .orderBy('item')
        .orderBy('voter_group')
        .execute(),

    saveTotals,
  };
}
