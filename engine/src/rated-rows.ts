import type { OrderGiven } from './rank-grades.ts';
import type { RatingColumns } from './rating-columns.ts';
import type { Veto } from './scheme.ts';
import type { Sheet } from './sheet-columns.ts';

/** A sheet with what its rows have come to, as conditions see it. */
export interface RatedRows extends RatingColumns {
  readonly sheet: Sheet;
  /** The vetoes that stand at the end of the year, in the order of the scheme; nothing where none does. */
  readonly vetoes: readonly (readonly Veto[] | undefined)[];
  /** What the order within the branch gives, before vetoes and gates. */
  readonly order: OrderGiven;
}
