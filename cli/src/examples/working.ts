/**
 * Adds up the terms of a worked example with whole numbers only, apart from the engine: each term is a
 * product or quotient of decimals, `10 × 25.5 / 3 × 0.8`. Rounded half up to two decimals. Null where a term is
 * written otherwise, or divides by 0.
 */
export function addUp(terms: readonly (string | number)[]): string | null {
  let n = 0n;
  let d = 1n;
  for (const term of terms) {
    const fraction = termOf(String(term));
    if (fraction === null) return null;
    const [top, bottom] = fraction;
    n = n * bottom + top * d;
    d *= bottom;
  }
  const doubled = (n < 0n ? -n : n) * 200n + d;
  const hundredths = doubled / (d * 2n);
  const digits = hundredths.toString().padStart(3, '0');
  return `${n < 0n && hundredths > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function termOf(term: string): readonly [bigint, bigint] | null {
  let n = 1n;
  let d = 1n;
  let divides = false;
  for (const word of term.trim().split(/\s+/)) {
    if (word === '×' || word === '/') {
      divides = word === '/';
      continue;
    }
    const decimal = decimalOf(word);
    if (decimal === null) return null;
    const [top, bottom] = decimal;
    n *= divides ? bottom : top;
    d *= divides ? top : bottom;
  }
  // A denominator stays above 0, whatever is divided by.
  if (d === 0n) return null;
  return d < 0n ? [-n, -d] : [n, d];
}

function decimalOf(word: string): readonly [bigint, bigint] | null {
  if (!/^-?\d+(\.\d+)?$/.test(word)) return null;
  const [whole = '', fraction = ''] = word.split('.');
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
}
