/** `2 × 10 % = 0.2`: the exact product of a whole base and a percentage, without needless zeros. */
export function quotaProduct(base: number, percent: string): string {
  const [whole = '0', decimals = ''] = percent.replace('%', '').split('.');
  const places = decimals.length + 2;
  const digits = (BigInt(base) * BigInt(whole + decimals)).toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}

/** A percentage always carries its sign, however the server writes it. */
export function percentText(percent: string): string {
  return percent.endsWith('%') ? percent : `${percent}%`;
}
