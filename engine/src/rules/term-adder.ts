import { ABSENT, type Column, isSafe, MISSING, pairOf, pairs } from '../column.ts';
import type { Figure } from '../figure.ts';

/** One term of a sum: a column with so many items, and its factor. */
export interface AddedTerm {
  readonly column: Column;
  readonly weight: Figure;
  readonly axis: number;
}

/**
 * Adds terms times weights over their items in plain safe integers, one pass and no calls per term. Whatever does not
 * fit is left to the caller, who adds through the columns without limits; both give the same fraction.
 */
export class TermAdder {
  private readonly terms: readonly AddedTerm[];
  private readonly out: Column;
  private readonly periods: number;

  constructor(terms: readonly AddedTerm[], out: Column, periods: number) {
    this.terms = terms;
    this.out = out;
    this.periods = periods;
  }

  /** False where a number is too wide; else the cell holds the sum, or that it is absent or missing. */
  add(row: number, period: number): boolean {
    const { terms, periods } = this;
    let n = 0;
    let d = 0;
    for (let term = 0; term < terms.length; term += 1) {
      const { column, weight, axis } = terms[term] as AddedTerm;
      const { n: tops, d: bottoms } = column;
      const { n: weightN, d: weightD } = weight;
      const from = row * axis * periods + period;
      const end = from + axis * periods;
      for (let cell = from; cell < end; cell += periods) {
        const ownD = bottoms[cell] as number;
        if (ownD === ABSENT) continue;
        if (ownD === MISSING) return this.leave(row, period, MISSING);
        const top = (tops[cell] as number) * weightN;
        const bottom = ownD * weightD;
        if (bottom === d) {
          n += top;
          if (!isSafe(top) || !isSafe(n)) return false;
          continue;
        }
        // A cell that has outgrown two integers has a denominator below zero.
        if (bottom < 0 || !isSafe(top) || !isSafe(bottom)) return false;
        if (d === 0) {
          n = top;
          d = bottom;
          continue;
        }
        const pair = pairOf(d, bottom);
        const left = n * (pairs.left[pair] as number);
        const right = top * (pairs.right[pair] as number);
        d = pairs.common[pair] as number;
        n = left + right;
        if (!isSafe(left) || !isSafe(right) || !isSafe(d) || !isSafe(n)) return false;
      }
    }
    if (d === 0) return this.leave(row, period, ABSENT);
    this.out.set(row * periods + period, n, d);
    return true;
  }

  private leave(row: number, period: number, state: number): boolean {
    this.out.set(row * this.periods + period, 0, state);
    return true;
  }
}
