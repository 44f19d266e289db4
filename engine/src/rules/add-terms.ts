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
  const { first, end, active, columns } = frame;
  const addings = terms.map(({ source, weight, axis }): Adding => {
    return { column: columns[source.index] as Column, out, weight, axis, periods };
  });
  for (let row = first; row < end; row += 1) {
    if (active[row] === 1 && addSharedRow(addings, out, row)) continue;
    out.n.fill(0, row * periods, (row + 1) * periods);
    out.d.fill(ABSENT, row * periods, (row + 1) * periods);
    out.setUnlike(row);
    if (active[row] === 1) for (const adding of addings) addRow(adding, row);
  }
}

interface Adding extends Omit<AddedTerm, 'source'> {
  readonly column: Column;
  readonly out: Column;
  readonly periods: number;
}

/**
 * Where the cells of each term stand over one denominator, the terms meet once for the whole row. False for every other
 * row, of which nothing that has been written is good.
 */
function addSharedRow(addings: readonly Adding[], out: Column, row: number): boolean {
  const common = commonOf(addings, row);
  if (common === 0) return false;
  let size = 0;
  let isFirst = true;
  for (const adding of addings) {
    const { column, weight, axis } = adding;
    // Nothing to add to what stands already, as for everybody without awards.
    if (column.sizeOf(row) === 0 && !isFirst) continue;
    const factor = (common / (column.sharedOf(row) * weight.d)) * weight.n;
    // No partial sum is larger than all of this together.
    size += column.sizeOf(row) * axis * Math.abs(factor);
    if (!isSafe(size) || !isSafe(factor)) return false;
    addCells(adding, row, factor, isFirst);
    isFirst = false;
  }
  const { periods } = addings[0] as Adding;
  if (out.sharedOf(row) !== common)
    for (let cell = row * periods; cell < (row + 1) * periods; cell += 1) out.d[cell] = common;
  out.setShared(row, common, size);
  return true;
}

/** The denominator that all terms of a row can stand over; 0 where there is none, or it is no safe integer. */
function commonOf(addings: readonly Adding[], row: number): number {
  let common = 0;
  for (const { column, weight } of addings) {
    const bottom = column.sharedOf(row) * weight.d;
    if (bottom === 0 || !isSafe(bottom)) return 0;
    if (common === 0) common = bottom;
    else if (common !== bottom && column.sizeOf(row) !== 0) common = pairs[pairOf(common, bottom) + COMMON] as number;
    if (!isSafe(common)) return 0;
  }
  return common;
}

function addCells({ column, out, axis, periods }: Adding, row: number, factor: number, isFirst: boolean): void {
  const { n } = column;
  const { n: outN } = out;
  let from = row * axis * periods;
  for (let cell = row * periods; cell < (row + 1) * periods; cell += 1, from += 1) {
    let sum = n[from] as number;
    for (let at = 1; at < axis; at += 1) sum += n[from + at * periods] as number;
    outN[cell] = (isFirst ? 0 : (outN[cell] as number)) + sum * factor;
  }
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
