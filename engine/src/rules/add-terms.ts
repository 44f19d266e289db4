import { ABSENT, type Column, isSafe, MISSING, pairOf, pairs, SMALL } from '../column.ts';
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
  for (const { source, weight, axis } of terms) {
    const column = frame.columns[source.index] as Column;
    const adding: Adding = { column, out, weight, axis, periods };
    for (let row = first; row < end; row += 1) if (active[row] === 1 && !addWholeRow(adding, row)) addRow(adding, row);
  }
}

interface Adding extends Omit<AddedTerm, 'source'> {
  readonly column: Column;
  readonly out: Column;
  readonly periods: number;
}

/** A row of one denominator that the sum has too, or that comes first, is added in one pass. False for every other row. */
function addWholeRow({ column, out, weight, axis, periods }: Adding, row: number): boolean {
  const bottom = (column.shared[row] as number) * weight.d;
  if (bottom === 0 || !isSafe(bottom)) return false;
  const { n: tops } = column;
  const { n: outN, d: outD } = out;
  const { n: weightN } = weight;
  // No partial sum is larger than all of this together.
  let size = SMALL * axis * Math.abs(weightN);
  for (let cell = row * periods; cell < (row + 1) * periods; cell += 1) {
    if (outD[cell] !== ABSENT && outD[cell] !== bottom) return false;
    size += Math.abs(outN[cell] as number);
  }
  if (!isSafe(size)) return false;
  const from = row * axis * periods;
  for (let period = 0; period < periods; period += 1) {
    const cell = row * periods + period;
    let sum = outN[cell] as number;
    for (let at = from + period; at < from + axis * periods; at += periods) sum += (tops[at] as number) * weightN;
    outN[cell] = sum;
    outD[cell] = bottom;
  }
  return true;
}

/** In plain safe integers, without a call per cell; whatever does not fit is added through the column, without limits. */
function addRow({ column, out, weight, axis, periods }: Adding, row: number): void {
  const { n: tops, d: bottoms } = column;
  const { n: outN, d: outD } = out;
  const { n: weightN, d: weightD } = weight;
  // Mostly the pair of the cell before.
  let pair = 0;
  for (let period = 0; period < periods; period += 1) {
    const cell = row * periods + period;
    let n = outN[cell] as number;
    let d = outD[cell] as number;
    let from = row * axis * periods + period;
    for (let at = 0; at < axis && d !== MISSING; at += 1, from += periods) {
      const top = (tops[from] as number) * weightN;
      // A cell that has outgrown two integers has a denominator below zero, like a missing one.
      const bottom = (bottoms[from] as number) * weightD;
      if (bottom === ABSENT || (top === 0 && bottom > 0 && d > 0)) continue;
      if (bottom > 0 && bottom === d) {
        if (Math.abs(n) + Math.abs(top) <= Number.MAX_SAFE_INTEGER) {
          n += top;
          continue;
        }
      } else if (bottom > 0 && d > 0) {
        if (pairs.a[pair] !== d || pairs.b[pair] !== bottom) pair = pairOf(d, bottom);
        const left = n * (pairs.left[pair] as number);
        const right = top * (pairs.right[pair] as number);
        const common = pairs.common[pair] as number;
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
