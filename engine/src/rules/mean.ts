import { ABSENT, Column, isSafe, MISSING } from '../column.ts';
import { type Granularity, isPeriodDue, PERIODS_PER_YEAR, periodsOf } from '../day.ts';
import { POINT_SCALE } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { grainOf } from './unlike-sources.ts';
import {
  type CellPlace,
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
    if (period === null)
      return refused(wrongShape(part, 'of', 'periods', { one: source.id, has: grainOf(source.shape) }));
    const per = part.per ?? 'year';
    const length = PERIODS_PER_YEAR[period] / PERIODS_PER_YEAR[per];
    if (length < 1) return refused(wrongShape(part, 'per', 'longer-period'));
    const shape = { axis: source.shape.axis, period: part.per };
    const groups = cellsPerRow(shape, scope.cycleLength);
    return done({
      shape,
      fillsAll: true,
      run(frame, out, recorder) {
        const column = frame.columns[source.index] as Column;
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const isWhole = meanOfRow(column, out, { row, groups, length });
          if (isWhole && recorder === null) continue;
          for (let cell = row * groups; cell < (row + 1) * groups; cell += 1) {
            const stretch = { cell, from: cell * length, length };
            if (!isWhole) meanOfCells(column, out, stretch);
            if (recorder !== null) noteMean({ frame, column, source, recorder }, row, stretch);
          }
        }
      },
    });
  },
});

interface RowOfMeans {
  readonly row: number;
  /** How many means, each over so many cells. */
  readonly groups: number;
  readonly length: number;
}

/** Almost every row is whole and of one denominator: one pass over its numerators. False for every other row. */
function meanOfRow(column: Column, out: Column, { row, groups, length }: RowOfMeans): boolean {
  const bottom = column.sharedOf(row) * length;
  const most = column.sizeOf(row) * length;
  if (bottom === 0 || !isSafe(bottom) || !isSafe(most)) {
    out.setUnlike(row);
    return false;
  }
  // Whatever was worked out before over the same denominator has it already.
  if (out.sharedOf(row) !== bottom) out.d.fill(bottom, row * groups, (row + 1) * groups);
  out.setShared(row, bottom, most);
  const { n } = column;
  const from = row * groups;
  if (length === 3) addThrees(n, out.n, from, from + groups);
  else if (length === 12) addTwelves(n, out.n, from, from + groups);
  else addAnyLength(n, out.n, { from, end: from + groups, length });
  return true;
}

// The months of a quarter and of a year, written out: a loop around them costs as much as they do.

function addThrees(n: Float64Array, out: Float64Array, from: number, end: number): void {
  for (let cell = from, at = from * 3; cell < end; cell += 1, at += 3)
    out[cell] = (n[at] as number) + ((n[at + 1] as number) + (n[at + 2] as number));
}

function addTwelves(n: Float64Array, out: Float64Array, from: number, end: number): void {
  for (let cell = from, at = from * 12; cell < end; cell += 1, at += 12) {
    const first = (n[at] as number) + (n[at + 1] as number) + (n[at + 2] as number);
    const second = (n[at + 3] as number) + (n[at + 4] as number) + (n[at + 5] as number);
    const third = (n[at + 6] as number) + (n[at + 7] as number) + (n[at + 8] as number);
    const fourth = (n[at + 9] as number) + (n[at + 10] as number) + (n[at + 11] as number);
    out[cell] = first + second + (third + fourth);
  }
}

interface AddedCells {
  readonly from: number;
  readonly end: number;
  readonly length: number;
}

function addAnyLength(n: Float64Array, out: Float64Array, { from, end, length }: AddedCells): void {
  for (let cell = from; cell < end; cell += 1) {
    let sum = 0;
    for (let at = cell * length; at < (cell + 1) * length; at += 1) sum += n[at] as number;
    out[cell] = sum;
  }
}

interface Stretch {
  readonly cell: number;
  readonly from: number;
  readonly length: number;
}

/** Some periods are empty: passed over where they are not due, or missing where nothing is there at all. */
function meanOfCells(column: Column, out: Column, { cell, from, length }: Stretch): void {
  const { n, d } = column;
  let sum = 0;
  // No partial sum is larger than all sizes together.
  let size = 0;
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
      size += Math.abs(n[at] as number);
      count += 1;
    }
  }
  if (count === 0) out.set(cell, 0, missing ? MISSING : ABSENT);
  else if (isSafe(size) && isSafe(common * count)) out.set(cell, sum, common * count);
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
  const months = frame.monthsDue[row] as number;
  const notes = notesOf(frame.cycle, granularity);
  total.set(0, 0, POINT_SCALE);
  let count = 0;
  const periods: PeriodNote[] = [];
  for (let at = from; at < from + length; at += 1) {
    const index = at % perYear;
    const due = isPeriodDue(months, granularity, index);
    if (column.isPresent(at)) {
      total.addProduct(0, column, at, ONE);
      count += 1;
      periods.push(notes.given(index, column, { at, due }));
    } else periods.push({ period: notes.texts[index] as string, points: null, due });
  }
  // What stands in the evidence has no working of its own.
  const parts =
    source.part === null ? NOTHING : Array.from({ length }, (_, offset) => ({ source, cell: from + offset }));
  recorder.note(cell, { rule: 'mean', periods, sum: total.text(0), count }, parts);
}

const NOTHING: readonly CellPlace[] = [];

/** One cell to add in; it holds nothing between two notes. */
const total = new Column(1);

interface PeriodNote {
  readonly period: string;
  readonly points: string | null;
  readonly due: boolean;
}

/** Scores repeat: the line for one period and the same points is written once and shared by all who have it. */
class PeriodNotes {
  readonly cycle: string;
  readonly granularity: Granularity;
  readonly texts: readonly string[];
  /** By period and by points in twentieths, which is how fine people score. */
  private readonly shared: (PeriodNote | undefined)[][];

  constructor(cycle: string, granularity: Granularity) {
    this.cycle = cycle;
    this.granularity = granularity;
    this.texts = periodsOf(cycle, granularity);
    this.shared = this.texts.map(() => []);
  }

  given(index: number, column: Column, { at, due }: { readonly at: number; readonly due: boolean }): PeriodNote {
    const twentieths = (column.n[at] as number) / 500;
    const isShared = due && column.d[at] === POINT_SCALE && twentieths >= 0 && twentieths <= 4000;
    const known = isShared ? this.shared[index]?.[twentieths] : undefined;
    if (known !== undefined) return known;
    const note = { period: this.texts[index] as string, points: column.text(at), due };
    if (isShared && Number.isInteger(twentieths)) (this.shared[index] as PeriodNote[])[twentieths] = note;
    return note;
  }
}

let lastNotes: PeriodNotes | null = null;

function notesOf(cycle: string, granularity: Granularity): PeriodNotes {
  if (lastNotes === null || lastNotes.cycle !== cycle || lastNotes.granularity !== granularity)
    lastNotes = new PeriodNotes(cycle, granularity);
  return lastNotes;
}
