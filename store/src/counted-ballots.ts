import { sql } from 'kysely';
import type { Work } from './work.ts';

/** A ballot of a year that counts, whether papers were typed in or an anonymous one was counted and published. */
export interface CountedBallotRow {
  readonly cycle_id: string;
  readonly ballot: string;
  readonly period: string;
  readonly held_on: string | null;
  readonly counted_at: Date;
  /** Of an anonymous one: where everybody may check it, and the hash of what it rests on; null of papers. */
  readonly anonymous_id: string | null;
  readonly board_hash: string | null;
}

/** What it came to, by group, subject and item. */
export interface CountedTotalRow {
  readonly ballot: string;
  readonly period: string;
  readonly voter_group: string;
  readonly subject_id: string;
  readonly item: string;
  readonly papers: number;
  readonly scored: number;
  readonly points_sum: number;
  /** A meeting named it, because too few scored the place; it stands for every paper of the group. */
  readonly is_named: boolean;
}

/** Ballots that count, whichever way they were held. */
export function countedBallotsOf({ db, committeeId }: Work) {
  return {
    ofCycles: async (cycleIds: readonly string[]): Promise<readonly CountedBallotRow[]> => {
      const { rows } = await sql<CountedBallotRow>`
        select cycle_id, ballot, period, held_on, counted_at, null::uuid as anonymous_id, null as board_hash from paper_ballot
          where committee_id = ${committeeId} and cycle_id = any(${[...cycleIds]}) and counted_at is not null
        union all
        select cycle_id, ballot, period, held_on, published_at, id, board_hash from ballot
          where committee_id = ${committeeId} and cycle_id = any(${[...cycleIds]}) and published_at is not null
        order by cycle_id, period, ballot`.execute(db);
      return rows;
    },

    /** Of papers the first keying, which the second confirmed. */
    totalsOf: async (cycleId: string): Promise<readonly CountedTotalRow[]> => {
      const { rows } = await sql<CountedTotalRow>`
        select ballot, period, voter_group, subject_id, item, papers, scored, points_sum, false as is_named
          from paper_total join paper_ballot
            on paper_ballot.committee_id = paper_total.committee_id and paper_ballot.id = paper_total.ballot_id
          where paper_total.committee_id = ${committeeId} and cycle_id = ${cycleId} and counted_at is not null and keying = 1
        union all
        select ballot, period, voter_group, subject_id, item, papers, scored, points_sum, false
          from ballot_total join ballot
            on ballot.committee_id = ballot_total.committee_id and ballot.id = ballot_total.ballot_id
          where ballot_total.committee_id = ${committeeId} and cycle_id = ${cycleId} and published_at is not null
        union all
        select ballot, period, voter_group, subject_id, item, papers, papers, papers * points, true
          from ballot_named named join ballot on ballot.committee_id = named.committee_id and ballot.id = named.ballot_id
          where named.committee_id = ${committeeId} and cycle_id = ${cycleId} and published_at is not null
            and not exists (select from ballot_named later where later.committee_id = named.committee_id
              and later.ballot_id = named.ballot_id and later.voter_group = named.voter_group
              and later.subject_id = named.subject_id and later.item = named.item and later.revision > named.revision)
        order by subject_id, period, ballot, item, voter_group`.execute(db);
      return rows;
    },
  };
}
