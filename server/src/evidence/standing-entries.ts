import type { ReadLedgerEntryRow } from '@xianfeng/store';

/** A reversal takes itself and the entry it reverses out of the sum; an entry that waits for its review does not count yet. */
export function standingEntries(entries: readonly ReadLedgerEntryRow[]): readonly ReadLedgerEntryRow[] {
  return unreversedEntries(entries).filter(({ review }) => review !== 'waiting');
}

/** The same with those that wait: what is written down and nobody has taken back. */
export function unreversedEntries(entries: readonly ReadLedgerEntryRow[]): readonly ReadLedgerEntryRow[] {
  const reversed = new Set(entries.map(({ reverses_id }) => reverses_id));
  return entries.filter(({ id, reverses_id }) => reverses_id === null && !reversed.has(id));
}
