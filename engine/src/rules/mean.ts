import { ABSENT, Column, isSafe, MISSING } from '../column.ts';
import { isPeriodDue, PERIODS_PER_YEAR, periodText } from '../day.ts';
import { done, refused } from '../problem.ts';
import {
  cellsPerRow,
  type Frame,
  type Recorder,
  required,
  optional,
  ruleKind,
  type Source,
  unknownName,
  wrongShape,
} from './kind.ts';

const ONE = { n: 1, d: 1 };

/**
 * The mean over the periods that are due, of the whole cycle or of each longer period (`per`). Periods
 * that are not due are passed over; where all that is due is missing, so is the mean.
 */
export const mean = ruleKind({
  rule: 'mean',
  fields: { of: required('source'), per: optional('granularity') },
  compile(part, scope) {
    const source = scope.source(part.of);
    if (source === null) return refused(unknownName(part, 'of', part.of));
    const { period } = source.shape;
    if (period === null) return refused(wrongShape(part, 'of', 'periods'));
    const per = part.per ?? 'year';
    const length = PERIODS_PER_YEAR[period] / PERIODS_PER_YEAR[per];
    if (length < 1) return refused(wrongShape(part, 'per', 'longer-period'));
    const shape = { axis: source.shape.axis, period: part.per };
    const groups = cellsPerRow(shape, scope.cycleLength);
    return done({
      shape,
      run(frame, out, recorder) {
        const column = frame.columns[source.index] as Column;
        const { n, d } = column;
        const { n: outN, d: outD } = out;
        for (let row = 0; row < frame.rows; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let cell = row * groups; cell < (row + 1) * groups; cell += 1) {
            const from = cell * length;
            const end = from + length;
            const common = d[from] as number;
            // Almost every stretch is whole and of one denominator: one pass, no calls.
            let sum = n[from] as number;
            let at = from + 1;
            while (at < end && d[at] === common) {
              sum += n[at] as number;
              at += 1;
            }
            const bottom = common * length;
            if (common > 0 && at === end && isSafe(sum) && isSafe(bottom)) {
              outN[cell] = sum;
              outD[cell] = bottom;
            } else meanOfCells(column, out, { cell, from, length });
            if (recorder !== null) noteMean({ frame, column, source, recorder }, row, { cell, from, length });
          }
        }
      },
    });
  },
});

interface Stretch {
  readonly cell: number;
  readonly from: number;
  readonly length: number;
}

/** Some periods are empty: passed over where they are not due, or missing where nothing is there at all. */
function meanOfCells(column: Column, out: Column, { cell, from, length }: Stretch): void {
  const { n, d } = column;
  let sum = 0;
  let count = 0;
  let missing = false;
  let common = 0;
  for (let at = from; at < from + length; at += 1) {
    const own = d[at] as number;
    if (own === ABSENT) continue;
    if (own === MISSING) missing = true;
    else {
      if (own < 0 || (count > 0 && own !== common)) return meanOfUnlike(column, out, { cell, from, length });
      common = own;
      sum += n[at] as number;
      count += 1;
    }
  }
  if (count === 0) out.set(cell, 0, missing ? MISSING : ABSENT);
  else if (isSafe(sum) && isSafe(common * count)) out.set(cell, sum, common * count);
  else meanOfUnlike(column, out, { cell, from, length });
}

/** The periods have different denominators, or the sum outgrew the fast form. */
function meanOfUnlike(column: Column, out: Column, { cell, from, length }: Stretch): void {
  let count = 0;
  out.set(cell, 0, 1);
  for (let at = from; at < from + length; at += 1) {
    if (!column.isPresent(at)) continue;
    out.addProduct(cell, column, at, ONE);
    count += 1;
  }
  out.scale(cell, 1, count);
}

interface Noting {
  readonly frame: Frame;
  readonly column: Column;
  readonly source: Source;
  readonly recorder: Recorder;
}

function noteMean({ frame, column, source, recorder }: Noting, row: number, { cell, from, length }: Stretch): void {
  const granularity = source.shape.period ?? 'year';
  const perYear = PERIODS_PER_YEAR[granularity];
  const total = new Column(1);
  total.set(0, 0, 1);
  let count = 0;
  const periods = Array.from({ length }, (_, offset) => {
    const at = from + offset;
    const index = at % perYear;
    const due = isPeriodDue(frame.monthsDue[row] as number, granularity, index);
    const isThere = column.isPresent(at);
    if (isThere) {
      total.addProduct(0, column, at, ONE);
      count += 1;
    }
    return {
      period: periodText(frame.cycle, granularity, index),
      points: isThere ? column.text(at) : null,
      due,
    };
  });
  // What stands in the evidence has no working of its own.
  const parts = source.part === null ? [] : Array.from({ length }, (_, offset) => ({ source, cell: from + offset }));
  recorder.note(cell, { rule: 'mean', periods, sum: total.text(0), count }, parts);
}
