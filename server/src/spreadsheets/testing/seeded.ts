/** Repeatable chance for tests (mulberry32): the same seed, the same files. */
export function seeded(seed: number): { below(most: number): number; pick<Choice>(from: readonly Choice[]): Choice } {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    pick(from) {
      const choice = from[below(from.length)];
      if (choice === undefined) throw new RangeError('Nothing to pick from.');
      return choice;
    },
  };
}
