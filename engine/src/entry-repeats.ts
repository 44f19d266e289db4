import { PERIODS_PER_YEAR } from './day.ts';
import type { ReadEntry } from './entry-columns.ts';
import { divisorOf } from './exact.ts';
import type { EntryInput } from './inputs.ts';

/** Multiplies the second, third … entry of each kind that says so; null where a product leaves the safe range. */
export function withRepeats(entries: readonly ReadEntry[], inputs: readonly EntryInput[]): readonly ReadEntry[] | null {
  let result = entries;
  for (const [index, { repeats }] of inputs.entries()) {
    if (repeats == null) continue;
    const length = 12 / PERIODS_PER_YEAR[repeats.within];
    const counts = new Map<number, number>();
    const own = result.filter(({ input }) => input === index).toSorted(byDay);
    const changed = new Map<ReadEntry, ReadEntry>();
    for (const entry of own) {
      const window = Math.floor(entry.month / length);
      const place = (counts.get(window) ?? 0) + 1;
      counts.set(window, place);
      const step = repeats.steps.findLast(({ from }) => place >= from);
      if (step === undefined) continue;
      const times = multiplied(entry, step.times);
      if (times === null) return null;
      changed.set(entry, times);
    }
    result = result.map((entry) => changed.get(entry) ?? entry);
  }
  return result;
}

/** An entry with its points times a factor; null where the product leaves the safe range. */
export function multiplied(entry: ReadEntry, { n, d }: { readonly n: number; readonly d: number }): ReadEntry | null {
  const points = entry.points * n;
  const over = entry.over * d;
  if (!Number.isSafeInteger(points) || !Number.isSafeInteger(over)) return null;
  const divisor = points === 0 ? over : divisorOf(Math.abs(points), over);
  return { ...entry, points: points / divisor, over: over / divisor };
}

/** Equal days keep the order of the evidence: sorting is stable. */
function byDay(left: ReadEntry, right: ReadEntry): number {
  return left.evidence.on < right.evidence.on ? -1 : left.evidence.on > right.evidence.on ? 1 : 0;
}
