import { decimalFromPoints, POINT_SCALE } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { type Frame, required, ruleKind, unknownName } from './kind.ts';
import { setMissing } from './missing.ts';

/** A fact as a number, to be read off a table, counted by the unit or weighed. */
export const fact = ruleKind({
  rule: 'fact',
  fields: { of: required('fact'), missing: required('policy') },
  compile(part, scope) {
    const known = scope.fact(part.of);
    if (known === null) return refused(unknownName(part, 'of', part.of));
    const valueOf = (frame: Frame, row: number) =>
      known.of === 'branch' ? frame.branchFacts.get(part.of) : frame.facts[row]?.get(part.of);
    return done({
      shape: { axis: null, period: null },
      asks: 'facts',
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const value = valueOf(frame, row);
          if (value === undefined) setMissing(out, row, part.missing);
          else out.set(row, value, POINT_SCALE);
          recorder?.note(row, { rule: 'fact', value: value === undefined ? null : decimalFromPoints(value) }, []);
        }
      },
    });
  },
});
