import type { BallotColumns } from '../ballot-columns.ts';
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
          for (let offset = 0; offset < width; offset += 1) {
            const cell = row * width + offset;
            // Almost every ballot is the plain mean, and almost every cell has papers: no call for those.
            const scored = measure.isPlain ? plainMean(columns, out, cell) : 0;
            if (scored === 0) {
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

/** All papers of all groups that score; says how many there are. */
function plainMean(
  columns: BallotColumns,
  out: { set(cell: number, n: number, d: number): void },
  cell: number,
): number {
  const groups = columns.groups.length;
  let scored = 0;
  let sum = 0;
  for (let at = cell * groups; at < (cell + 1) * groups; at += 1) {
    scored += columns.scored[at] as number;
    sum += columns.sum[at] as number;
  }
  if (scored > 0) out.set(cell, sum, scored * POINT_SCALE);
  return scored;
}
