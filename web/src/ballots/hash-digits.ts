/** The digits of a manifest's hash that people compare: the first sixteen, in fours. */
export function hashDigits(hash: string): readonly string[] {
  return hash.slice(0, 16).match(/.{4}/g) ?? [];
}
