import type { LedgerEntry } from '@xianfeng/contract';

/** Which entries are looked at; null stands for all. */
export interface Shown {
  readonly subjectId: string | null;
  readonly item: string | null;
}

export function shownEntries(entries: readonly LedgerEntry[], { subjectId, item }: Shown): readonly LedgerEntry[] {
  return entries.filter(
    (entry) => (subjectId === null || entry.subjectId === subjectId) && (item === null || entry.item === item),
  );
}
