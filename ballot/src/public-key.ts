import { greatestFactorOf } from './whole-numbers.ts';

/** The product of the odd primes below 2,000: a modulus has no factor in common with it. */
const smallPrimes = primesBelow(2000).reduce((product, prime) => product * BigInt(prime), 1n);

/**
 * Whether a modulus may sign: of full length, odd, without small factors, no square. What a hostile server could gain by
 * another is to be told how a device behaves with it (RFC 9474, 7.3); that it has two secret factors nobody can show.
 */
export function isUsable(modulus: bigint, length: number): boolean {
  const isFull = modulus >> BigInt(8 * length - 1) === 1n;
  return isFull && (modulus & 1n) === 1n && greatestFactorOf(modulus, smallPrimes) === 1n && !isSquare(modulus);
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
