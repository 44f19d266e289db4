/*
 * What the oldest browsers we promise (Chromium 108; Safari 16.4 has some of it) lack of ES2023 and ES2024, and the
 * pages and the engine use. Each is put in place only where it is missing.
 */

/** Copies of lists that are changed. */
export const copies = {
  toSorted<Item>(this: Item[], order?: (left: Item, right: Item) => number): Item[] {
    return Array.from(this).sort(order);
  },
  toReversed<Item>(this: Item[]): Item[] {
    return Array.from(this).reverse();
  },
  with<Item>(this: Item[], index: number, item: Item): Item[] {
    const copy = Array.from(this);
    const at = index < 0 ? copy.length + index : index;
    if (at < 0 || at >= copy.length) throw new RangeError('There is no such place in the list.');
    copy[at] = item;
    return copy;
  },
};

export const groups = {
  groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> {
    const groups = new Map<Key, Item[]>();
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
      index += 1;
    }
    return groups;
  },
};

export const texts = {
  /** Whether no half of a character stands alone. */
  isWellFormed(this: string): boolean {
    return !/\p{Surrogate}/u.test(this);
  },
};

/** Adds what is missing. */
export function addMissing(to: object, methods: object): void {
  for (const [name, value] of Object.entries(methods)) {
    if (name in to) continue;
    Object.defineProperty(to, name, { value, writable: true, configurable: true });
  }
}

addMissing(Array.prototype, copies);
addMissing(Map, groups);
addMissing(String.prototype, texts);
