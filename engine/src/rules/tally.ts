import type { Column } from '../column.ts';
import type { ReadEntry } from '../entry-columns.ts';
import { decimalFromPoints, fastExactText, POINT_SCALE } from '../exact.ts';
import { figurePoints } from '../figure.ts';
import { done, refused } from '../problem.ts';
import { type Frame, optional, type Recorder, required, ruleKind, type Side, unknownName, wrongShape } from './kind.ts';

interface TallyInput {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  /** −1 where the points are magnitudes of deductions. */
  readonly sign: number;
}

interface Tallying {
  readonly inputs: readonly TallyInput[];
  readonly side: Side;
  /** Ten-thousandths. */
  readonly base: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Per kind of entry: a base, and all entries of one side (added, deducted or both) added up on it, held
 * within bounds. Bounding each side before they meet is two tallies and a weighted part.
 */
export const tally = ruleKind({
  rule: 'tally',
  fields: {
    of: required('entries'),
    side: required('side'),
    base: optional('figure'),
    least: optional('figure'),
    most: optional('figure'),
  },
  compile(part, scope) {
    const inputs: TallyInput[] = [];
    for (const id of part.of) {
      const entry = scope.entry(id);
      if (entry === null) return refused(unknownName(part, 'of', id));
      if (entry.counts !== 'points') return refused(wrongShape(part, 'of', 'points'));
      inputs.push({ id, name: scope.nameOf(id), index: entry.index, sign: entry.sign === 'deducts' ? -1 : 1 });
    }
    const base = part.base === null ? 0 : figurePoints(part.base);
    const least = part.least === null ? Number.NEGATIVE_INFINITY : figurePoints(part.least);
    const most = part.most === null ? Number.POSITIVE_INFINITY : figurePoints(part.most);
    if (base === null || least === null || most === null) return refused(wrongShape(part, 'base', 'four-decimals'));
    const tallying: Tallying = { inputs, side: part.side, base, least, most };
    return done({
      shape: { axis: part.of, period: null },
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          for (let at = 0; at < inputs.length; at += 1) tallyCell(tallying, frame, { row, at, out, recorder });
        }
      },
    });
  },
});

interface Target {
  readonly row: number;
  readonly at: number;
  readonly out: Column;
  readonly recorder: Recorder | null;
}

function tallyCell(tallying: Tallying, frame: Frame, { row, at, out, recorder }: Target): void {
  const input = tallying.inputs[at] as TallyInput;
  const entries = frame.entries[row] as readonly ReadEntry[];
  const cell = row * tallying.inputs.length + at;
  let sum = tallying.base;
  for (const entry of entries)
    if (entry.input === input.index) sum += counted(tallying.side, input.sign * entry.points);
  out.set(cell, Math.min(tallying.most, Math.max(tallying.least, sum)), POINT_SCALE);
  if (recorder !== null) noteTally(tallying, entries, { cell, input, sum, recorder });
}

/** What of signed points counts on a side. */
function counted(side: Side, points: number): number {
  if (side === 'added') return Math.max(0, points);
  return side === 'deducted' ? Math.min(0, points) : points;
}

interface Noting {
  readonly cell: number;
  readonly input: TallyInput;
  readonly sum: number;
  readonly recorder: Recorder;
}

function noteTally(tallying: Tallying, entries: readonly ReadEntry[], { cell, input, sum, recorder }: Noting): void {
  const { base, side, least, most } = tallying;
  const terms = base === 0 ? [] : [{ part: input.id, name: input.name, value: decimalFromPoints(base) }];
  for (const { input: of, points, evidence } of entries) {
    const value = of === input.index ? counted(side, input.sign * points) : 0;
    if (value === 0) continue;
    terms.push({
      part: evidence.entryId ?? evidence.item,
      name: evidence.note ?? `${input.name} ${evidence.on}`,
      value: decimalFromPoints(value),
    });
  }
  const bound = (points: number) => (Number.isFinite(points) ? fastExactText(points, POINT_SCALE) : null);
  const working = {
    rule: 'sum',
    terms,
    before: decimalFromPoints(sum),
    least: bound(least),
    most: bound(most),
    rounding: null,
  } as const;
  recorder.note(cell, working, []);
}
