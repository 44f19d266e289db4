import type { Granularity } from './day.ts';
import type { Figure } from './figure.ts';
import type { MissingPolicy } from './missing-policy.ts';

/** A ballot a scheme asks for: who hands in papers on what, how they count, and what one not held means. */
export interface BallotInput {
  readonly id: string;
  readonly name: string;
  readonly items: readonly string[];
  readonly period: Granularity;
  /** Held only in these periods of the year, counted from 1; empty is in every one. */
  readonly only: readonly number[];
  readonly groups: readonly BallotGroup[];
  /** What a paper chooses among; empty where papers give points. */
  readonly options: readonly BallotOption[];
  /** What the points are divided by; with `papers` a blank weighs as 0. */
  readonly denominator: BallotDenominator;
  /** What becomes of the weight of a group without papers; null where groups have no weights. */
  readonly emptyGroup: 'refuse' | 'scaled' | 'left-out' | null;
  /** Papers of all groups against those due below which the ballot is void. */
  readonly quorum: Figure | null;
  /** So many of the highest and of the lowest papers do not count, of each group or of all together. */
  readonly trim: { readonly count: number; readonly of: 'group' | 'all' } | null;
  /** What a ballot means that was due and not held. */
  readonly missing: MissingPolicy;
  /** How often in the year it has to be held at least, where it may be skipped. */
  readonly heldLeast: number | null;
  readonly clause: string;
}

/** The papers that score the item, all papers, the people who were there, or those who should have been. */
export type BallotDenominator = 'scored' | 'papers' | 'present' | 'due';

export interface BallotOption {
  readonly id: string;
  readonly name: string;
  readonly points: Figure;
}

export interface BallotGroup {
  readonly id: string;
  readonly name: string;
  /** Fewest papers, blanks included, below which the ballot is void. */
  readonly least: Figure | null;
  /** Its papers against those due below which the ballot is void. */
  readonly quorum: Figure | null;
  /** The share its own mean has; either every group has one or none. */
  readonly weight: Figure | null;
}
