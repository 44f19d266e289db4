import { ABSENT, type Column } from '../column.ts';
import { isPeriodDue, periodText } from '../day.ts';
import type { ReadEntry } from '../entry-columns.ts';
import { shareIn, spreadsOver } from '../entry-share.ts';
import { fastExactText, POINT_SCALE } from '../exact.ts';
import { done, refused } from '../problem.ts';
import { compareSizes } from './entry-limits.ts';
import {
  cellsPerRow,
  type Frame,
  optional,
  type PartOf,
  type Recorder,
  required,
  ruleKind,
  type ScopeEntry,
  unknownName,
  wrongShape,
} from './kind.ts';

const fields = { of: required('entries'), per: optional('granularity') } as const;

interface Choosing {
  readonly part: PartOf<'highest-only', typeof fields>;
  readonly inputs: readonly ScopeEntry[];
  readonly periods: number;
}

/** An entry as it stands in a period: `n / d` ten-thousandths, as a magnitude. */
interface Candidate {
  readonly entry: ReadEntry;
  readonly n: number;
  readonly d: number;
}

/**
 * Of all entries of these kinds only the single highest counts, in the year or in each period; its points stand under
 * its own kind, the others are 0. With awards and deductions together it is one in all, by size. Among equals the kind
 * named first counts, then the earlier day: the sum is the same.
 */
export const highestOnly = ruleKind({
  rule: 'highest-only',
  fields,
  compile(part, scope) {
    const inputs: ScopeEntry[] = [];
    for (const id of part.of) {
      const entry = scope.entry(id);
      if (entry === null) return refused(unknownName(part, 'of', id));
      if (!entry.hasPoints) return refused(wrongShape(part, 'of', 'points', { one: id }));
      if (entry.sign === 'either') return refused(wrongShape(part, 'of', 'one-sign', { one: id }));
      if (!spreadsOver(entry, part.per)) return refused(wrongShape(part, 'per', 'longer-period'));
      inputs.push(entry);
    }
    const choosing = { part, inputs, periods: cellsPerRow({ axis: null, period: part.per }, scope.cycleLength) };
    const width = inputs.length * choosing.periods;
    return done({
      shape: { axis: part.of, period: part.per },
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          // Most members have none.
          if (recorder === null && part.per === null && frame.entries[row]?.length === 0) {
            for (let cell = row * width; cell < (row + 1) * width; cell += 1) out.set(cell, 0, POINT_SCALE);
            out.setShared(row, POINT_SCALE, 0);
            continue;
          }
          for (let period = 0; period < choosing.periods; period += 1)
            chooseIn(choosing, frame, { row, period, out, recorder });
          out.share(row, width, POINT_SCALE);
        }
      },
    });
  },
});

interface Target {
  readonly row: number;
  readonly period: number;
  readonly out: Column;
  readonly recorder: Recorder | null;
}

function chooseIn(choosing: Choosing, frame: Frame, { row, period, out, recorder }: Target): void {
  const { inputs, periods } = choosing;
  const candidates = candidatesOf(choosing, frame.entries[row] as readonly ReadEntry[], period);
  const { per } = choosing.part;
  // A period that is not due stays empty, but no deed done in it is lost.
  if (per !== null && candidates.length === 0 && !isPeriodDue(frame.monthsDue[row] as number, per, period)) {
    for (let at = 0; at < inputs.length; at += 1) out.set((row * inputs.length + at) * periods + period, 0, ABSENT);
    return;
  }
  let highest: Candidate | null = null;
  for (const each of candidates) if (highest === null || comesBefore(each, highest, inputs)) highest = each;
  for (let at = 0; at < inputs.length; at += 1) {
    const { index, sign } = inputs[at] as ScopeEntry;
    const cell = (row * inputs.length + at) * periods + period;
    if (highest === null || highest.entry.input !== index) out.set(cell, 0, POINT_SCALE);
    else {
      out.set(cell, 0, POINT_SCALE);
      out.add(cell, (sign === 'deducts' ? -1 : 1) * highest.n, highest.d * POINT_SCALE);
    }
    recorder?.note(cell, workingOf(choosing, { frame, period, candidates, highest }), []);
  }
}

const NO_CANDIDATES: readonly Candidate[] = [];

function candidatesOf({ part, inputs }: Choosing, entries: readonly ReadEntry[], period: number): readonly Candidate[] {
  // Most members have none.
  if (entries.length === 0) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const entry of entries) {
    const input = inputs.find(({ index }) => index === entry.input);
    const share = input === undefined ? null : shareIn(entry, input, part.per, period);
    if (share !== null) found.push({ entry, n: entry.points * share.n, d: entry.over * share.d });
  }
  return found;
}

function comesBefore(left: Candidate, right: Candidate, inputs: readonly ScopeEntry[]): boolean {
  const order = compareSizes(left, right);
  if (order !== 0) return order > 0;
  const placeOf = ({ entry }: Candidate) => inputs.findIndex(({ index }) => index === entry.input);
  if (placeOf(left) !== placeOf(right)) return placeOf(left) < placeOf(right);
  return left.entry.evidence.on < right.entry.evidence.on;
}

interface Chosen {
  readonly frame: Frame;
  readonly period: number;
  readonly candidates: readonly Candidate[];
  readonly highest: Candidate | null;
}

function workingOf({ part: { per } }: Choosing, { frame, period, candidates, highest }: Chosen) {
  return {
    rule: 'highest-only' as const,
    period: per === null ? null : periodText(frame.cycle, per, period),
    candidates: candidates.map((each) => ({
      item: each.entry.evidence.item,
      level: each.entry.evidence.level ?? null,
      on: each.entry.evidence.on,
      points: fastExactText(each.n, each.d * POINT_SCALE),
      counted: each === highest,
      entryId: each.entry.evidence.entryId ?? null,
      note: each.entry.evidence.note ?? null,
    })),
  };
}
