import type { ReadEntry } from '../entry-columns.ts';
import type { Tallied } from './tallied.ts';

/** Entries of these kinds that stand for their matter: the highest of each by size, the earlier among equals. */
export function keepOnePerMatter(
  entries: readonly ReadEntry[],
  inputs: readonly { readonly index: number }[],
): ReadonlySet<ReadEntry> {
  const best = new Map<string, ReadEntry>();
  const kept = new Set<ReadEntry>();
  for (const entry of entries) {
    if (!inputs.some(({ index }) => index === entry.input)) continue;
    const { matter } = entry.evidence;
    if (matter == null) {
      kept.add(entry);
      continue;
    }
    const other = best.get(matter);
    if (other === undefined || comesBefore(sizeOf(entry), sizeOf(other))) best.set(matter, entry);
  }
  for (const entry of best.values()) kept.add(entry);
  return kept;
}

/** Only the highest so many count, by size; among equals the earlier day, then the order of the evidence. */
export function keepHighest(tallied: readonly Tallied[], times: number): readonly Tallied[] {
  const standing = tallied.filter(({ left }) => left === null);
  if (standing.length <= times) return tallied;
  const order = standing.toSorted((left, right) => (comesBefore(left, right) ? -1 : comesBefore(right, left) ? 1 : 0));
  const kept = new Set(order.slice(0, times));
  return tallied.map((each) => (each.left === null && !kept.has(each) ? { ...each, left: 'times' as const } : each));
}

interface Sized {
  readonly entry: ReadEntry;
  readonly n: number;
  readonly d: number;
}

function sizeOf(entry: ReadEntry): Sized {
  return { entry, n: entry.points, d: entry.over };
}

function comesBefore(left: Sized, right: Sized): boolean {
  const order = compareSizes(left, right);
  return order === 0 ? left.entry.evidence.on < right.entry.evidence.on : order > 0;
}

/** Above 0 where the left is greater, whatever the sign; a share of a unit makes products that need more than doubles. */
export function compareSizes(left: Omit<Sized, 'entry'>, right: Omit<Sized, 'entry'>): number {
  if (left.d === right.d) return Math.abs(left.n) - Math.abs(right.n);
  const [own, other] = [BigInt(Math.abs(left.n)) * BigInt(right.d), BigInt(Math.abs(right.n)) * BigInt(left.d)];
  return own > other ? 1 : own < other ? -1 : 0;
}
