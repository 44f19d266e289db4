/** The most decimals among decimal strings: columns of figures line up only when all show as many. */
export function decimalsOf(values: Iterable<string | null>): number {
  let most = 0;
  for (const value of values) {
    const point = value?.indexOf('.') ?? -1;
    if (value !== null && point >= 0) most = Math.max(most, value.length - point - 1);
  }
  return most;
}

/** The same number with at least so many decimals: `9` → `9.0`. */
export function withDecimals(value: string, decimals: number): string {
  const point = value.indexOf('.');
  const has = point < 0 ? 0 : value.length - point - 1;
  if (has >= decimals) return value;
  return `${value}${point < 0 ? '.' : ''}${'0'.repeat(decimals - has)}`;
}
