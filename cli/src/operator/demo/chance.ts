/** Numbers that look like chance and are the same for the same seed on every machine. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** Whether something happens that happens so many times in a thousand. */
  happens(perThousand: number): boolean;
  /** A whole number from `least` to `most`, the middle ones more often. */
  around(least: number, most: number): number;
}

export function openChance(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32: one addition and a mix of 32-bit words.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('Nothing to pick from.');
      return value;
    },
    happens: (perThousand) => below(1000) < perThousand,
    around: (least, most) => {
      const width = most - least + 1;
      return least + Math.floor((below(width) + below(width) + below(width)) / 3);
    },
  };
}
