/** The odd primes below 2,000, in handfuls whose product is still a number of the processor. */
const handfuls = handfulsOf(primesBelow(2000));

/**
 * Whether a modulus may sign: of full length, odd, without small factors, no square. What a hostile server could gain by
 * another is to be told how a device behaves with it (RFC 9474, 7.3); that it has two secret factors nobody can show.
 */
export function isUsable(modulus: bigint, length: number): boolean {
  const isFull = modulus >> BigInt(8 * length - 1) === 1n;
  return isFull && (modulus & 1n) === 1n && !hasSmallFactor(modulus) && !isSquare(modulus);
}

/** Divided by each handful once, since a long division takes a thousand short ones: whoever reads a manifest has hundreds of keys. */
function hasSmallFactor(modulus: bigint): boolean {
  return handfuls.some(({ product, primes }) => {
    const rest = Number(modulus % product);
    return primes.some((prime) => rest % prime === 0);
  });
}

interface Handful {
  readonly product: bigint;
  readonly primes: readonly number[];
}

function handfulsOf(primes: readonly number[]): readonly Handful[] {
  const found: Handful[] = [];
  let own: number[] = [];
  let product = 1;
  for (const prime of primes) {
    if (product * prime > Number.MAX_SAFE_INTEGER) {
      found.push({ product: BigInt(product), primes: own });
      [own, product] = [[], 1];
    }
    own.push(prime);
    product *= prime;
  }
  return [...found, { product: BigInt(product), primes: own }];
}

function primesBelow(limit: number): readonly number[] {
  const primes: number[] = [];
  for (let odd = 3; odd < limit; odd += 2) if (primes.every((prime) => odd % prime !== 0)) primes.push(odd);
  return primes;
}

/** Newton's way down to the whole root. */
function isSquare(value: bigint): boolean {
  // Squares of odd numbers leave 1 when divided by 8, which settles most.
  if ((value & 7n) !== 1n) return false;
  let root = 1n << BigInt(Math.ceil(value.toString(16).length * 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root * root === value;
    root = next;
  }
}
