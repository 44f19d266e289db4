/** What the rows of a sheet come to; no object stands for a row, so that a branch is closed in flat loops. */
export interface RatingColumns {
  /** Published totals, ten-thousandths; not a number where there is none, which is neither below nor above anything. */
  readonly totals: Float64Array;
  /** Not a number where there are none. */
  readonly stars: Float64Array;
  readonly grades: (string | null)[];
  /** 1 for the highest, 0 for whoever has no rank. */
  readonly ranks: Uint32Array;
  /** 1 where an outcome follows: row × outcomes of the scheme. */
  readonly outcomes: Uint8Array;
}

export function ratingColumns(rows: number, outcomes: number): RatingColumns {
  return {
    totals: new Float64Array(rows).fill(Number.NaN),
    stars: new Float64Array(rows).fill(Number.NaN),
    grades: new Array<string | null>(rows).fill(null),
    ranks: new Uint32Array(rows),
    outcomes: new Uint8Array(rows * outcomes),
  };
}
