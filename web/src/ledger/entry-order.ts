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

interface Tariff {
  readonly item: string;
  readonly sign: 'plus' | 'minus' | 'both';
  readonly levels: readonly { readonly id: string; readonly points: string }[];
}

/** What an entry adds or takes, with its sign: by its own points, else by its level; a reversal takes it back. */
export function worthOf(entry: LedgerEntry, tariff: readonly Tariff[]): string | null {
  const line = tariff.find(({ item }) => item === entry.item);
  const points = entry.points ?? line?.levels.find(({ id }) => id === entry.level)?.points;
  if (points === undefined) return null;
  const isReversal = entry.reversesId !== null;
  // Only where an item goes both ways does the sign of its points say which; a reversal's is the opposite of what it reverses.
  const isDeduction = line?.sign === 'minus' || (line?.sign === 'both' && points.startsWith('-') !== isReversal);
  const isMinus = isDeduction !== isReversal;
  return `${isMinus ? '−' : '+'}${points.replace(/^-/, '')}`;
}
