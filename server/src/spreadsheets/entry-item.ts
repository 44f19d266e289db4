import { compactText } from './clean-text.ts';

export interface EntryItem {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly EntryItemTier[];
  /** A magnitude is written where it deducts. */
  readonly isDeduction: boolean;
  readonly hasQuantity: boolean;
}

export interface EntryItemTier {
  readonly id: string;
  readonly name: string;
  /** Whether a panel decides within a range, so that points are written as well. */
  readonly isRange: boolean;
}

/** The item a cell names, and the level where it names that too: by id or name, `item-level` in one. */
export function entryItemOf(
  text: string,
  items: readonly EntryItem[],
): { readonly item: EntryItem; readonly level: EntryItemTier | null } | null {
  const written = withoutRange(text);
  const item = items.find(({ id, name }) => written === id || written === withoutRange(name));
  if (item !== undefined) return { item, level: null };
  const found = items.flatMap((each) => {
    const name = withoutRange(each.name);
    if (name === '' || !written.startsWith(name)) return [];
    const level = entryTierOf(written.slice(name.length), each);
    return level === null ? [] : [{ item: each, level }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

export function entryTierOf(text: string, { levels }: EntryItem): EntryItemTier | null {
  const written = bare(text);
  return levels.find(({ id, name }) => written === bare(id) || written === bare(name)) ?? null;
}

/** Our template writes the range behind a name; other people write what they like there. */
function withoutRange(text: string): string {
  return compactText(text).replace(/\([\d.,~-]+[^()]{0,4}\)$/, '');
}

function bare(text: string): string {
  return compactText(text).replace(/^[-:\u2014\u2013/\u00b7(]+|[)]+$/g, '');
}
