import type { Column } from '../column.ts';
import { decimalFromPoints, POINT_SCALE } from '../exact.ts';
import type { ReadEntry } from '../entry-columns.ts';
import { done, refused } from '../problem.ts';
import { type Frame, type Recorder, required, ruleKind, unknownName, wrongShape } from './kind.ts';

/**
 * Of all entries of these kinds only the single highest counts; its points stand under its own kind, the
 * others are 0. With awards and deductions together it is one in all, by size. Among equals the kind named first counts, then the earlier day: the sum is the same.
 */
export const highestOnly = ruleKind({
  rule: 'highest-only',
  fields: { of: required('entries') },
  compile(part, scope) {
    const inputs: number[] = [];
    const signs: number[] = [];
    for (const id of part.of) {
      const entry = scope.entry(id);
      if (entry === null) return refused(unknownName(part, 'of', id));
      if (entry.counts !== 'points') return refused(wrongShape(part, 'of', 'points'));
      inputs.push(entry.index);
      if (entry.sign === 'either') return refused(wrongShape(part, 'of', 'one-sign'));
      signs.push(entry.sign === 'deducts' ? -1 : 1);
    }
    const width = inputs.length;
    return done({
      shape: { axis: part.of, period: null },
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const highest = highestOf(frame.entries[row] as readonly ReadEntry[], inputs);
          for (let at = 0; at < width; at += 1) {
            const counts = highest !== null && highest.input === inputs[at];
            out.set(row * width + at, counts ? (signs[at] ?? 1) * highest.points : 0, POINT_SCALE);
          }
          if (recorder !== null) noteHighest({ frame, recorder, out, inputs }, row, highest);
        }
      },
    });
  },
});

function highestOf(entries: readonly ReadEntry[], inputs: readonly number[]): ReadEntry | null {
  let highest: ReadEntry | null = null;
  for (const entry of entries) {
    if (inputs.includes(entry.input) && (highest === null || comesBefore(entry, highest, inputs))) highest = entry;
  }
  return highest;
}

function comesBefore(entry: ReadEntry, other: ReadEntry, inputs: readonly number[]): boolean {
  if (entry.points !== other.points) return entry.points > other.points;
  if (entry.input !== other.input) return inputs.indexOf(entry.input) < inputs.indexOf(other.input);
  return entry.evidence.on < other.evidence.on;
}

interface Noting {
  readonly frame: Frame;
  readonly recorder: Recorder;
  readonly out: Column;
  readonly inputs: readonly number[];
}

function noteHighest({ frame, recorder, inputs }: Noting, row: number, highest: ReadEntry | null): void {
  const entries = (frame.entries[row] as readonly ReadEntry[]).filter((entry) => inputs.includes(entry.input));
  const candidates = entries.map((entry) => ({
    item: entry.evidence.item,
    level: entry.evidence.level ?? null,
    on: entry.evidence.on,
    points: decimalFromPoints(entry.points),
    counted: entry === highest,
    entryId: entry.evidence.entryId ?? null,
    note: entry.evidence.note ?? null,
  }));
  for (let at = 0; at < inputs.length; at += 1) {
    recorder.note(row * inputs.length + at, { rule: 'highest-only', candidates }, []);
  }
}
