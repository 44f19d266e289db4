import { fastExactText, POINT_SCALE } from '../exact.ts';
import { figurePoints } from '../figure.ts';
import { done, refused } from '../problem.ts';
import { optional, required, ruleKind, wrongShape } from './kind.ts';

/**
 * The same points for everybody who is rated, to start from: «base 60», «100 plus the quarters»; or by the months that
 * are due, a twelfth for each.
 */
export const fixed = ruleKind({
  rule: 'fixed',
  fields: { points: required('figure'), byMonthsDue: optional('flag') },
  compile(part) {
    const points = figurePoints(part.points);
    if (points === null) return refused(wrongShape(part, 'points', 'four-decimals'));
    const value = fastExactText(part.points.n, part.points.d);
    return done({
      shape: { axis: null, period: null },
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const months = part.byMonthsDue === true ? monthsIn(frame.monthsDue[row] as number) : 12;
          if (months === 12) out.set(row, points, POINT_SCALE);
          else out.set(row, points * months, POINT_SCALE * 12);
          recorder?.note(row, { rule: 'fixed', points: value, months: part.byMonthsDue === true ? months : null }, []);
        }
      },
    });
  },
});

/** How many of twelve bits are set. */
function monthsIn(bits: number): number {
  let count = 0;
  for (let month = 0; month < 12; month += 1) count += (bits >> month) & 1;
  return count;
}
