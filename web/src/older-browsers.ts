/**
 * What the oldest browsers we promise (Chromium 108; Safari 16.4 has it) lack of ES2023, and the pages and the engine
 * use: copies of lists that are changed. Each is put in place only where it is missing.
 */
const copies = {
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

/** Adds to a prototype what it lacks. */
export function addMissing(prototype: object): void {
  for (const [name, value] of Object.entries(copies)) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}

addMissing(Array.prototype);
