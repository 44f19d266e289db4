import { ABSENT, type Column, COMMON, isSafe, LEFT, MISSING, pairOf, pairs, RIGHT } from '../column.ts';
import type { Figure } from '../figure.ts';
import type { Frame, Source } from './kind.ts';

/** One term of a sum: a column with so many items, and its factor. */
export interface AddedTerm {
  readonly source: Source;
  readonly weight: Figure;
  readonly axis: number;
}

/**
 * Adds terms times weights over their items, for every row and period of the frame: absent cells are passed over, a
 * missing one makes the sum missing, and of nothing at all the sum is absent.
 */
export function addTerms(frame: Frame, out: Column, terms: readonly AddedTerm[], periods: number): void {
  const { first, end, active } = frame;
  out.n.fill(0, first * periods, end * periods);
  out.d.fill(ABSENT, first * periods, end * periods);
  // Nothing shares whatever denominator comes first, and is nothing.
  for (let row = first; row < end; row += 1) out.setShared(row, 1, 0);
  for (const { source, weight, axis } of terms) {
    const adding: Adding = { column: frame.columns[source.index] as Column, out, weight, axis, periods };
    for (let row = first; row < end; row += 1) {
      if (active[row] === 1 && addSharedRow(adding, row)) continue;
      if (active[row] === 1) addRow(adding, row);
      out.setUnlike(row);
    }
  }
}

interface Adding extends Omit<AddedTerm, 'source'> {
  readonly column: Column;
  readonly out: Column;
  readonly periods: number;
}

/** Where the row and the sum so far stand over one denominator each, they meet once for the whole row. False for every other row. */
function addSharedRow({ column, out, weight, axis, periods }: Adding, row: number): boolean {
  const bottom = column.sharedOf(row) * weight.d;
  const own = out.sharedOf(row);
  if (bottom === 0 || own === 0 || !isSafe(bottom)) return false;
  // Nothing to add to what stands already, as for everybody without awards.
  if (column.sizeOf(row) === 0 && out.d[row * periods] !== ABSENT) return true;
  const pair = pairOf(own, bottom);
  const left = pairs[pair + LEFT] as number;
  const right = (pairs[pair + RIGHT] as number) * weight.n;
  const common = pairs[pair + COMMON] as number;
  // No partial sum is larger than all of this together.
  const size = out.sizeOf(row) * left + column.sizeOf(row) * axis * Math.abs(right);
  if (!isSafe(size) || !isSafe(common) || !isSafe(right)) return false;
  const { n: tops } = column;
  const { n: outN, d: outD } = out;
  let from = row * axis * periods;
  for (let cell = row * periods; cell < (row + 1) * periods; cell += 1, from += 1) {
    let sum = tops[from] as number;
    for (let at = 1; at < axis; at += 1) sum += tops[from + at * periods] as number;
    outN[cell] = (outN[cell] as number) * left + sum * right;
    outD[cell] = common;
  }
  out.setShared(row, common, size);
  return true;
}

/** In plain safe integers, without a call per cell; whatever does not fit is added through the column, without limits. */
function addRow({ column, out, weight, axis, periods }: Adding, row: number): void {
  const { n: tops, d: bottoms } = column;
  const { n: outN, d: outD } = out;
  const { n: weightN, d: weightD } = weight;
  for (let cell = row * periods; cell < (row + 1) * periods; cell += 1) {
    let n = outN[cell] as number;
    let d = outD[cell] as number;
    let from = row * axis * periods + (cell - row * periods);
    for (const end = from + axis * periods; from < end && d !== MISSING; from += periods) {
      const top = (tops[from] as number) * weightN;
      // A cell that has outgrown two integers has a denominator below zero, like a missing one.
      const bottom = (bottoms[from] as number) * weightD;
      if (bottom === ABSENT || (top === 0 && bottom > 0 && d > 0)) continue;
      if (bottom > 0 && d > 0) {
        const pair = pairOf(d, bottom);
        const left = n * (pairs[pair + LEFT] as number);
        const right = top * (pairs[pair + RIGHT] as number);
        const common = pairs[pair + COMMON] as number;
        if (Math.abs(left) + Math.abs(right) <= Number.MAX_SAFE_INTEGER && isSafe(common)) {
          n = left + right;
          d = common;
          continue;
        }
      } else if (bottom > 0 && d === ABSENT && isSafe(top) && isSafe(bottom)) {
        n = top;
        d = bottom;
        continue;
      }
      out.set(cell, n, d);
      addWide(out, cell, { column, from, weight });
      n = outN[cell] as number;
      d = outD[cell] as number;
    }
    outN[cell] = n;
    outD[cell] = d;
  }
}

interface AddedCell {
  readonly column: Column;
  readonly from: number;
  readonly weight: Figure;
}

function addWide(out: Column, cell: number, { column, from, weight }: AddedCell): void {
  if (column.isMissing(from)) out.set(cell, 0, MISSING);
  else if (out.isPresent(cell)) out.addProduct(cell, column, from, weight);
  else out.copyFrom(cell, column, from, weight);
}
