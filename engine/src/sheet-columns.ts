import type { MemberEvidence } from './evidence.ts';
import type { Problem } from './problem.ts';
import type { RatingColumns } from './rating-columns.ts';
import type { Frame } from './rules/kind.ts';

/** One branch's evidence as columns, checked; evidence is not looked at again after this. */
export interface Sheet extends Frame {
  /** The branch's id. */
  readonly id: string;
  /** Whom the rows are about: the branch's members, or the branch itself as the only one. */
  readonly members: readonly MemberEvidence[];
  /** Members that stand in the results without any, where the branch itself is the subject. */
  readonly unrated: readonly MemberEvidence[];
  /** By row: one of the five below. */
  readonly standing: Uint8Array;
  /** 1 for whoever is exempt, whatever his standing. */
  readonly exempt: Uint8Array;
  /** Months on whose last day the row's subject is in the branch: twelve bits, January lowest. */
  readonly monthEnds: Uint16Array;
  /** What the rows came to when the sheet was last closed. */
  readonly ratings: RatingColumns;
  /** Scores that are due and not there, where the scheme refuses that. */
  readonly missing: Problem[];
}

/** No month is due to him. */
export const NOT_DUE = 0;
/** He has a total. */
export const RATED = 1;
/** He has one, but no rank, and counts in no quota or share. */
export const RATED_APART = 2;
/** He is rated otherwise. */
export const EXEMPT = 3;
/** His status is not rated. */
export const APART = 4;
