import { ABSENT, MISSING } from '../column.ts';
import { isPeriodDue, PERIODS_PER_YEAR } from '../day.ts';
import { decimalFromPoints, POINT_SCALE } from '../exact.ts';
import type { BallotColumns } from '../ballot-columns.ts';
import { done, refused } from '../problem.ts';
import { cellsPerRow, type Frame, required, ruleKind, unknownName } from './kind.ts';

/** The mean over all papers of all groups together that score the item; a blank paper is not a 0. */
export const ballotMean = ruleKind({
  rule: 'ballot-mean',
  fields: { of: required('ballot') },
  compile(part, scope) {
    const ballot = scope.ballot(part.of);
    if (ballot === null) return refused(unknownName(part, 'of', part.of));
    const shape = { axis: ballot.axis, period: ballot.period === 'year' ? null : ballot.period };
    const width = cellsPerRow(shape, scope.cycleLength);
    const length = PERIODS_PER_YEAR[ballot.period];
    const isDue = (frame: Frame, row: number, index: number) =>
      isPeriodDue(frame.monthsDue[row] as number, ballot.period, index);
    return done({
      shape,
      run(frame, out, recorder) {
        const columns = frame.ballots[ballot.index] as BallotColumns;
        const groups = columns.groups.length;
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
            let scored = 0;
            let sum = 0;
            for (let at = cell * groups; at < (cell + 1) * groups; at += 1) {
              scored += columns.scored[at] as number;
              sum += columns.sum[at] as number;
            }
            if (scored === 0) out.set(cell, 0, isDue(frame, row, cell % length) ? MISSING : ABSENT);
            else out.set(cell, sum, scored * POINT_SCALE);
            if (recorder !== null) recorder.note(cell, ballotWorking(columns, cell), []);
          }
        }
      },
    });
  },
});

export function ballotWorking(columns: BallotColumns, cell: number) {
  const count = columns.groups.length;
  const groups = columns.groups.map((group, index) => {
    const at = cell * count + index;
    return {
      group,
      papers: columns.papers[at] as number,
      scored: columns.scored[at] as number,
      sum: columns.sum[at] as number,
    };
  });
  const total = (of: 'papers' | 'scored' | 'sum') => groups.reduce((sum, group) => sum + group[of], 0);
  return {
    rule: 'ballot-mean' as const,
    groups: groups.map((group) => ({ ...group, sum: decimalFromPoints(group.sum) })),
    papers: total('papers'),
    scored: total('scored'),
    sum: decimalFromPoints(total('sum')),
  };
}
