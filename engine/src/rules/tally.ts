import type { Column } from '../column.ts';
import { isPeriodDue, periodText } from '../day.ts';
import type { ReadEntry } from '../entry-columns.ts';
import { shareIn, spreadsOver } from '../entry-share.ts';
import { fastExactText, POINT_SCALE } from '../exact.ts';
import { type Figure, figurePoints } from '../figure.ts';
import { done, refused } from '../problem.ts';
import { keepHighest, keepOnePerMatter } from './entry-limits.ts';
import { counted, DaySums, type Tallied } from './tallied.ts';
import {
  cellsPerRow,
  type Frame,
  optional,
  type PartOf,
  type Recorder,
  required,
  ruleKind,
  type ScopeEntry,
  type Shape,
  unknownName,
  wrongShape,
} from './kind.ts';

const fields = {
  of: required('entries'),
  side: required('side'),
  base: optional('figure'),
  per: optional('granularity'),
  dayMost: optional('figure'),
  timesMost: optional('count'),
  onePerMatter: optional('flag'),
  least: optional('figure'),
  most: optional('figure'),
} as const;

type TallyPart = PartOf<'tally', typeof fields>;

interface TallyInput extends ScopeEntry {
  readonly id: string;
  readonly name: string;
}

interface Tallying {
  readonly part: TallyPart;
  readonly inputs: readonly TallyInput[];
  readonly shape: Shape;
  readonly periods: number;
  /** Ten-thousandths. */
  readonly base: number;
}

/**
 * Per kind of entry, and per period where it says so: a base, and all entries of one side (added, deducted or both)
 * added up on it, held within bounds. Of one matter only the highest counts, of one day only so much, of one period
 * only the highest so many, each where it is said and in this order. Bounding each side before they meet is two
 * tallies and a weighted part.
 */
export const tally = ruleKind({
  rule: 'tally',
  fields,
  compile(part, scope) {
    const inputs: TallyInput[] = [];
    for (const id of part.of) {
      const entry = scope.entry(id);
      if (entry === null) return refused(unknownName(part, 'of', id));
      if (!entry.hasPoints) return refused(wrongShape(part, 'of', 'points', { one: id }));
      if (!spreadsOver(entry, part.per)) return refused(wrongShape(part, 'per', 'longer-period'));
      inputs.push({ ...entry, id, name: scope.nameOf(id) });
    }
    const base = part.base === null ? 0 : figurePoints(part.base);
    if (base === null || [part.least, part.most, part.dayMost].some(isTooFine))
      return refused(wrongShape(part, 'base', 'four-decimals'));
    const shape: Shape = { axis: part.of, period: part.per };
    const tallying: Tallying = {
      part,
      inputs,
      shape,
      base,
      periods: cellsPerRow({ axis: null, period: part.per }, scope.cycleLength),
    };
    return done({
      shape,
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] !== 0) tallyRow(tallying, frame, { row, out, recorder });
        }
      },
    });
  },
});

function isTooFine(figure: Figure | null): boolean {
  return figure !== null && figurePoints(figure) === null;
}

interface Target {
  readonly row: number;
  readonly out: Column;
  readonly recorder: Recorder | null;
}

function tallyRow(tallying: Tallying, frame: Frame, target: Target): void {
  const entries = frame.entries[target.row] as readonly ReadEntry[];
  const { inputs, periods, part } = tallying;
  const kept = part.onePerMatter === true ? keepOnePerMatter(entries, inputs) : null;
  for (let at = 0; at < inputs.length; at += 1) {
    for (let period = 0; period < periods; period += 1) {
      const tallied = talliedIn(tallying, entries, { at, period, kept });
      if (!isCounted(tallying, frame, { row: target.row, period, tallied })) continue;
      tallyCell(tallying, tallied, {
        ...target,
        cell: (target.row * inputs.length + at) * periods + period,
        frame,
        at,
        period,
      });
    }
  }
}

interface Counting {
  readonly row: number;
  readonly period: number;
  readonly tallied: readonly Tallied[];
}

/** A period that is not due stays empty, but no deed done in it is lost where nobody starts with points. */
function isCounted({ part: { per, base } }: Tallying, frame: Frame, { row, period, tallied }: Counting): boolean {
  if (per === null || isPeriodDue(frame.monthsDue[row] as number, per, period)) return true;
  return base === null && tallied.length > 0;
}

interface Choosing {
  readonly at: number;
  readonly period: number;
  /** Those that stand for their matter; null where matters are not looked at. */
  readonly kept: ReadonlySet<ReadEntry> | null;
}

/** The entries of a kind that fall into a period, on the side that counts, and which of them do count. */
function talliedIn(
  { part, inputs }: Tallying,
  entries: readonly ReadEntry[],
  { at, period, kept }: Choosing,
): readonly Tallied[] {
  const input = inputs[at] as TallyInput;
  const found: Tallied[] = [];
  for (const entry of entries) {
    if (entry.input !== input.index) continue;
    const share = shareIn(entry, input, part.per, period);
    if (share === null) continue;
    const points = counted(part.side, input.sign === 'deducts' ? -entry.points : entry.points);
    if (points === 0) continue;
    const left = kept !== null && !kept.has(entry) ? 'matter' : null;
    found.push({ entry, n: points * share.n, d: entry.over * share.d, left });
  }
  return part.timesMost === null ? found : keepHighest(found, part.timesMost);
}

interface CellTarget extends Target {
  readonly cell: number;
  readonly frame: Frame;
  readonly at: number;
  readonly period: number;
}

function tallyCell(tallying: Tallying, tallied: readonly Tallied[], target: CellTarget): void {
  const { part, base } = tallying;
  const { out, cell, recorder } = target;
  out.set(cell, base, POINT_SCALE);
  if (part.dayMost === null) {
    for (const { n, d, left } of tallied) if (left === null) out.add(cell, n, d * POINT_SCALE);
  } else new DaySums(tallied, part.dayMost).addTo(out, cell);
  if (recorder !== null) note(tallying, tallied, { ...target, recorder });
  if (part.least !== null && out.compare(cell, part.least) < 0) out.set(cell, part.least.n, part.least.d);
  if (part.most !== null && out.compare(cell, part.most) > 0) out.set(cell, part.most.n, part.most.d);
}

function note(
  { part, inputs, base }: Tallying,
  tallied: readonly Tallied[],
  { cell, out, recorder, frame, at, period }: CellTarget & { readonly recorder: Recorder },
): void {
  const input = inputs[at] as TallyInput;
  const text = (figure: Figure | null) => (figure === null ? null : fastExactText(figure.n, figure.d));
  recorder.note(
    cell,
    {
      rule: 'tally',
      item: input.id,
      name: input.name,
      period: part.per === null ? null : periodText(frame.cycle, part.per, period),
      base: base === 0 ? null : fastExactText(base, POINT_SCALE),
      entries: tallied.map(({ entry, n, d, left }) => ({
        level: entry.evidence.level ?? null,
        on: entry.evidence.on,
        until: entry.evidence.until ?? null,
        quantity: entry.evidence.quantity == null ? null : String(entry.evidence.quantity),
        multipliers: entry.evidence.multipliers ?? [],
        points: fastExactText(n, d * POINT_SCALE),
        left,
        entryId: entry.evidence.entryId ?? null,
        note: entry.evidence.note ?? null,
      })),
      dayMost: text(part.dayMost),
      timesMost: part.timesMost,
      before: out.text(cell),
      least: text(part.least),
      most: text(part.most),
    },
    [],
  );
}
