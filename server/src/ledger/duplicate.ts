import { documentKey, type Problem } from '@xianfeng/engine';
import type { LedgerEntryRow } from '@xianfeng/store';

export interface EntryLikeness {
  readonly item: string;
  readonly level?: string | undefined;
  readonly occurredOn: string;
  readonly document: string | null;
}

/** What of an entry that stands tells it apart from another. */
export type StandingLikeness = Pick<
  LedgerEntryRow,
  'id' | 'item' | 'level' | 'occurred_on' | 'document' | 'reverses_id'
>;

/**
 * The same award written down twice: one person, item and level, and the same day or the same document.
 * Reversals and what they reversed do not stand and are passed over.
 */
export function duplicateOf(rows: readonly StandingLikeness[], entry: EntryLikeness): Problem | null {
  const reversed = new Set(rows.map(({ reverses_id }) => reverses_id));
  const twin = rows.find(
    (row) =>
      row.reverses_id === null &&
      !reversed.has(row.id) &&
      row.item === entry.item &&
      row.level === (entry.level ?? null) &&
      isTwin(entry, row),
  );
  if (twin === undefined) return null;
  return { code: 'entry.duplicate', facts: { entryId: twin.id, on: twin.occurred_on, document: twin.document } };
}

/** What an entry is told apart from others like it by. */
export function likenessOf({ id, item, occurred_on: on, document }: LedgerEntryRow) {
  return { id, item, on, document };
}

/** An award is given once by one document; deeds with points of their own may be many on a day, or in one document. */
function isTwin(entry: EntryLikeness, row: StandingLikeness): boolean {
  const isSameDay = row.occurred_on === entry.occurredOn;
  // Documents are compared only where the day leaves it open: a book of entries asks this often.
  return entry.level === undefined ? isSameDay && isSameDocument(row, entry) : isSameDay || isSameDocument(row, entry);
}

function isSameDocument({ document }: StandingLikeness, entry: EntryLikeness): boolean {
  return documentKey(document ?? '') === documentKey(entry.document ?? '');
}
