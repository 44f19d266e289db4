import type { RatingColumns } from './rating-columns.ts';
import type { Sheet } from './sheet-columns.ts';

/** A sheet with what its rows have come to, as conditions see it. */
export interface RatedRows extends RatingColumns {
  readonly sheet: Sheet;
}
