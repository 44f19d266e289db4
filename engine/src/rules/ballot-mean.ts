import type { BallotColumns } from '../ballot-columns.ts';
import { type Column, COMMON, isSafe, pairOf, pairs } from '../column.ts';
import { BallotMeasure } from '../ballot-measure.ts';
import { ballotWorking } from '../ballot-working.ts';
import { PERIODS_PER_YEAR } from '../day.ts';
import { POINT_SCALE } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { cellsPerRow, required, ruleKind, unknownName } from './kind.ts';

/** What a ballot comes to: the mean over its papers as the ballot says they count; a blank paper is not a 0 by itself. */
export const ballotMean = ruleKind({
  rule: 'ballot-mean',
  fields: { of: required('ballot') },
  compile(part, scope) {
    const ballot = scope.ballot(part.of);
    if (ballot === null) return refused(unknownName(part, 'of', part.of));
    const shape = { axis: ballot.axis, period: ballot.period === 'year' ? null : ballot.period };
    const width = cellsPerRow(shape, scope.cycleLength);
    const length = PERIODS_PER_YEAR[ballot.period];
    const measure = new BallotMeasure(ballot.index, ballot.input);
    return done({
      asks: 'ballots',
      shape,
      run(frame, out, recorder) {
        const columns = measure.columnsOf(frame);
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const isWhole = measure.isPlain && plainRow(columns, out, { row, width });
          if (!isWhole) out.shared[row] = 0;
          if (isWhole && recorder === null) continue;
          for (let offset = 0; offset < width; offset += 1) {
            const cell = row * width + offset;
            if (!isWhole) {
              const place = { row, item: Math.floor(offset / length), period: offset % length };
              measure.fill(frame, place, out, cell);
            }
            if (recorder !== null) recorder.note(cell, ballotWorking(measure, columns, cell), []);
          }
        }
      },
    });
  },
});

interface Row {
  readonly row: number;
  /** Cells of a row. */
  readonly width: number;
}

/**
 * Almost every ballot is the plain mean over all papers of all groups, and almost every cell of a row has as many: the
 * row stands over the least common multiple of their numbers. False for a row where a cell has none, or that outgrows it.
 */
function plainRow(
  { sum, scored, groups: { length } }: BallotColumns,
  { n, d, shared, size }: Column,
  { row, width }: Row,
): boolean {
  const from = row * width;
  const end = from + width;
  let common = 1;
  let at = from * length;
  for (let cell = from; cell < end; cell += 1) {
    let papers = 0;
    let points = 0;
    for (const after = at + length; at < after; at += 1) {
      papers += scored[at] as number;
      points += sum[at] as number;
    }
    n[cell] = points;
    d[cell] = papers;
    if (papers === common) continue;
    if (papers === 0) return false;
    common = pairs[pairOf(common, papers) + COMMON] as number;
    if (!isSafe(common * POINT_SCALE)) return false;
  }
  let most = 0;
  for (let cell = from; cell < end; cell += 1) {
    const top = (n[cell] as number) * (common / (d[cell] as number));
    n[cell] = top;
    d[cell] = common * POINT_SCALE;
    most = Math.max(most, Math.abs(top));
  }
  shared[row] = common * POINT_SCALE;
  size[row] = most;
  return isSafe(most);
}
