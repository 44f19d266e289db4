import { ABSENT, Column, MISSING } from '../column.ts';
import { PERIODS_PER_YEAR } from '../day.ts';
import { fastExactText } from '../exact.ts';
import { figurePoints } from '../figure.ts';
import { done, refused } from '../problem.ts';
import { type Recorder, required, ruleKind, type Source, unknownName, wrongShape } from './kind.ts';

/**
 * What was given of what could be had in the periods due, on the full points of the year: points given ÷ sum
 * of those periods' most × full. One who was there for half the year can still reach all of it.
 */
export const attainment = ruleKind({
  rule: 'attainment',
  fields: { of: required('source'), full: required('figure') },
  compile(part, scope) {
    const source = scope.source(part.of);
    if (source === null) return refused(unknownName(part, 'of', part.of));
    const { axis, period } = source.shape;
    if (axis === null || period === null || source.part !== null) return refused(wrongShape(part, 'of', 'scores'));
    const full = figurePoints(part.full);
    if (full === null) return refused(wrongShape(part, 'full', 'four-decimals'));
    const length = PERIODS_PER_YEAR[period];
    const most = axis.flatMap((item) => Array.from({ length }, (_, index) => scope.mostOf(item, period, index)));
    return done({
      shape: { axis, period: null },
      run(frame, out, recorder) {
        const column = frame.columns[source.index] as Column;
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let at = 0; at < axis.length; at += 1) {
            const reach: Reach = { cell: row * axis.length + at, from: (row * axis.length + at) * length, length };
            const could = attain(column, out, reach, most.slice(at * length, (at + 1) * length), full);
            if (recorder !== null && could > 0)
              noteAttainment({ column, source, recorder, out }, reach, { could, full });
          }
        }
      },
    });
  },
});

interface Reach {
  readonly cell: number;
  readonly from: number;
  readonly length: number;
}

/** Writes the cell and returns what could be had, in ten-thousandths; 0 where nothing is there. */
function attain(
  column: Column,
  out: Column,
  { cell, from, length }: Reach,
  most: readonly number[],
  full: number,
): number {
  let given = 0;
  let could = 0;
  let missing = false;
  for (let offset = 0; offset < length; offset += 1) {
    if (column.isPresent(from + offset)) {
      given += column.n[from + offset] as number;
      could += most[offset] as number;
    } else if (column.isMissing(from + offset)) missing = true;
  }
  if (could === 0) out.set(cell, 0, missing ? MISSING : ABSENT);
  else {
    out.set(cell, given, could);
    out.scale(cell, full, 10_000);
  }
  return could;
}

interface Noting {
  readonly column: Column;
  readonly source: Source;
  readonly recorder: Recorder;
  readonly out: Column;
}

function noteAttainment(
  { column, source, recorder, out }: Noting,
  reach: Reach,
  { could, full }: { could: number; full: number },
): void {
  const given = new Column(1);
  given.set(0, 0, 1);
  for (let at = reach.from; at < reach.from + reach.length; at += 1) {
    if (column.isPresent(at)) given.addProduct(0, column, at, { n: 1, d: 1 });
  }
  const term = {
    part: source.id,
    weight: fastExactText(full, could),
    value: given.text(0),
    product: out.text(reach.cell),
  };
  recorder.note(reach.cell, { rule: 'weighted', terms: [term] }, []);
}
