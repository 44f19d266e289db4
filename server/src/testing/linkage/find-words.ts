/**
 * Every place at which each of many words stands in some bytes, in one pass over them. Words have four bytes or more, and no two
 * are the same.
 */
export function findWords(bytes: Buffer, words: readonly Buffer[]): readonly (readonly number[])[] {
  const found: number[][] = words.map(() => []);
  const beginnings = new Uint8Array(65_536);
  const byBeginning = new Map<number, number[]>();
  for (const [at, word] of words.entries()) {
    beginnings[word.readUInt16LE(0)] = 1;
    const beginning = word.readInt32LE(0);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), at]);
  }
  for (let place = 0; place + 4 <= bytes.length; place += 1) {
    const pair = (bytes[place] as number) | ((bytes[place + 1] as number) << 8);
    if (beginnings[pair] === 0) continue;
    for (const at of byBeginning.get(bytes.readInt32LE(place)) ?? []) {
      const word = words[at] as Buffer;
      if (bytes.compare(word, 0, word.length, place, Math.min(place + word.length, bytes.length)) === 0)
        found[at]?.push(place);
    }
  }
  return found;
}
