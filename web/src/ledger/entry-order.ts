import type { LedgerEntry } from '@xianfeng/contract';

/** Latest day first; a reversal stands right below what it reverses, whatever its own day. */
export function inLedgerOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const reversals = new Map(entries.flatMap((entry) => (entry.reversesId === null ? [] : [[entry.reversesId, entry]])));
  const ids = new Set(entries.map(({ id }) => id));
  return entries
    .filter(({ reversesId }) => reversesId === null || !ids.has(reversesId))
    .sort((a, b) => (a.occurredOn === b.occurredOn ? b.sequence - a.sequence : a.occurredOn < b.occurredOn ? 1 : -1))
    .flatMap((entry) => {
      const reversal = reversals.get(entry.id);
      return reversal === undefined ? [entry] : [entry, reversal];
    });
}

/** With a sign that says what it does: bonus `+2`, deduction `−2`. */
export function signedPoints(points: string, sign: 'plus' | 'minus'): string {
  const isMinus = points.startsWith('-') !== (sign === 'minus');
  return `${isMinus ? '−' : '+'}${points.replace(/^-/, '')}`;
}
