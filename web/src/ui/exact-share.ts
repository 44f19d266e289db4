/** So many percent of so many, exactly, as a sum on paper shows it: 24 × 5% = 1.2. */
export function exactShare(base: number, percent: string): string {
  const [whole = '0', fraction = ''] = percent.split('.');
  const hundredths = BigInt(base) * BigInt(`${whole}${fraction}`);
  const places = fraction.length + 2;
  const digits = hundredths.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}
