import type { LedgerEntryRow } from '@xianfeng/store';

/** A reversal takes itself and the entry it reverses out of the sum. */
export function standingEntries(entries: readonly LedgerEntryRow[]): readonly LedgerEntryRow[] {
  const reversed = new Set(entries.map((entry) => entry.reverses_id));
  return entries.filter((entry) => entry.reverses_id === null && !reversed.has(entry.id));
}
