import type { Sheet } from './sheet-columns.ts';

/** What the rows of a sheet come to, as columns; no object stands for a row, so that a branch is closed in flat loops. */
export interface RatedRows {
  readonly sheet: Sheet;
  /** Published totals, ten-thousandths; not a number where there is none, which is neither below nor above anything. */
  readonly totals: Float64Array;
  /** Not a number where there are none. */
  readonly stars: Float64Array;
  readonly grades: readonly (string | null)[];
  /** 1 for the highest, 0 for whoever has no rank. */
  readonly ranks: Uint32Array;
}
