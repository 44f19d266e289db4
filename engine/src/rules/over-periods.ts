import { ABSENT, type Column, MISSING } from '../column.ts';
import { type Granularity, PERIODS_PER_YEAR, periodsOf } from '../day.ts';
import { done, refused } from '../problem.ts';
import { grainOf } from './unlike-sources.ts';
import {
  type CellPlace,
  cellsPerRow,
  type Frame,
  optional,
  type PartOf,
  type Recorder,
  required,
  ruleKind,
  type Source,
  unknownName,
  wrongShape,
} from './kind.ts';

const fields = {
  of: required('source'),
  take: required('taking'),
  count: optional('count'),
  per: optional('granularity'),
} as const;

interface Folding {
  readonly part: PartOf<'over-periods', typeof fields>;
  readonly source: Source;
  readonly period: Granularity;
  /** Periods that become one. */
  readonly length: number;
}

const ONE = { n: 1, d: 1 };

/**
 * Periods that are due become one number, of the year or of each longer period: their sum, or the mean of the highest,
 * the lowest or the last so many (one, where it does not say how many). Periods that are not due are passed over;
 * where all that is due is missing, so is the number.
 */
export const overPeriods = ruleKind({
  rule: 'over-periods',
  fields,
  compile(part, scope) {
    const source = scope.source(part.of);
    if (source === null) return refused(unknownName(part, 'of', part.of));
    const { period } = source.shape;
    if (period === null)
      return refused(wrongShape(part, 'of', 'periods', { one: source.id, has: grainOf(source.shape) }));
    if (part.take === 'sum' && part.count !== null) return refused(wrongShape(part, 'count', 'no-count-with-sum'));
    const length = PERIODS_PER_YEAR[period] / PERIODS_PER_YEAR[part.per ?? 'year'];
    if (length < 1) return refused(wrongShape(part, 'per', 'longer-period'));
    const folding: Folding = { part, source, period, length };
    const shape = { axis: source.shape.axis, period: part.per };
    const width = cellsPerRow(shape, scope.cycleLength);
    return done({
      shape,
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let cell = row * width; cell < (row + 1) * width; cell += 1)
            fold(folding, frame, { cell, out, recorder });
        }
      },
    });
  },
});

interface Target {
  readonly cell: number;
  readonly out: Column;
  readonly recorder: Recorder | null;
}

function fold(folding: Folding, frame: Frame, { cell, out, recorder }: Target): void {
  const { source, length, part } = folding;
  const column = frame.columns[source.index] as Column;
  const cells = Array.from({ length }, (_, offset) => cell * length + offset);
  const present = cells.filter((from) => column.isPresent(from));
  if (present.length === 0) out.set(cell, 0, cells.some((from) => column.isMissing(from)) ? MISSING : ABSENT);
  else {
    const taken = takenOf(folding, column, present);
    out.set(cell, 0, 1);
    for (const from of taken) out.addProduct(cell, column, from, ONE);
    if (part.take !== 'sum') out.scale(cell, 1, taken.length);
    if (recorder !== null) note(folding, { frame, column, cell, cells, taken, recorder });
  }
}

/** Among equals the earlier period is taken: the number is the same. */
function takenOf({ part }: Folding, column: Column, present: readonly number[]): readonly number[] {
  const count = part.count ?? 1;
  if (part.take === 'sum') return present;
  if (part.take === 'last') return present.slice(-count);
  const order = part.take === 'highest' ? -1 : 1;
  return present.toSorted((left, right) => order * compareCells(column, left, right)).slice(0, count);
}

function compareCells(column: Column, left: number, right: number): number {
  const { n, d } = column.value(right);
  const [top, bottom] = [Number(n), Number(d)];
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return column.compare(left, { n: top, d: bottom });
  const own = column.value(left);
  const difference = own.n * d - n * own.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

interface Noting {
  readonly frame: Frame;
  readonly column: Column;
  readonly cell: number;
  readonly cells: readonly number[];
  readonly taken: readonly number[];
  readonly recorder: Recorder;
}

function note({ part, source, period }: Folding, { frame, column, cell, cells, taken, recorder }: Noting): void {
  const texts = periodsOf(frame.cycle, period);
  const periods = cells.map((from) => ({
    period: texts[from % texts.length] as string,
    points: column.isPresent(from) ? column.text(from) : null,
    counted: taken.includes(from),
  }));
  const places: readonly CellPlace[] = source.part === null ? [] : taken.map((from) => ({ source, cell: from }));
  recorder.note(
    cell,
    { rule: 'over-periods', take: part.take, count: part.take === 'sum' ? null : (part.count ?? 1), periods },
    places,
  );
}
