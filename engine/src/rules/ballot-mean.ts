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
          // While it is explained each cell keeps its own denominator, which is told in fewer digits.
          const isWhole = recorder === null && measure.isPlain && plainRow(columns, out, { row, width });
          if (isWhole) continue;
          out.setUnlike(row);
          for (let offset = 0; offset < width; offset += 1) {
            const cell = row * width + offset;
            const place = { row, item: Math.floor(offset / length), period: offset % length };
            measure.fill(frame, place, out, cell);
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
function plainRow({ sumInAll, scoredInAll }: BallotColumns, out: Column, { row, width }: Row): boolean {
  const from = row * width;
  const end = from + width;
  const first = scoredInAll[from] as number;
  let common = first;
  for (let cell = from; cell < end; cell += 1) {
    const papers = scoredInAll[cell] as number;
    if (papers === 0) return false;
    // The multiple of the first is one from the start.
    if (papers === first) continue;
    common = pairs[pairOf(common, papers) + COMMON] as number;
    if (!isSafe(common * POINT_SCALE)) return false;
  }
  let most = 0;
  for (let cell = from; cell < end; cell += 1) {
    const top = (sumInAll[cell] as number) * (common / (scoredInAll[cell] as number));
    out.n[cell] = top;
    most = Math.max(most, Math.abs(top));
  }
  // Whatever was worked out before over the same denominator has it already.
  if (out.sharedOf(row) !== common * POINT_SCALE) out.d.fill(common * POINT_SCALE, from, end);
  out.setShared(row, common * POINT_SCALE, most);
  return isSafe(most);
}
