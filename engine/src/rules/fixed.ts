import { fastExactText, POINT_SCALE } from '../exact.ts';
import { figurePoints } from '../figure.ts';
import { done, refused } from '../problem.ts';
import { required, ruleKind, wrongShape } from './kind.ts';

/** The same points for everybody who is rated, to start from: «base 60», «100 plus the quarters». */
export const fixed = ruleKind({
  rule: 'fixed',
  fields: { points: required('figure') },
  compile(part) {
    const points = figurePoints(part.points);
    if (points === null) return refused(wrongShape(part, 'points', 'four-decimals'));
    const value = fastExactText(part.points.n, part.points.d);
    return done({
      shape: { axis: null, period: null },
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          out.set(row, points, POINT_SCALE);
          recorder?.note(row, { rule: 'fixed', points: value }, []);
        }
      },
    });
  },
});
