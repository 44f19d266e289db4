import { isHex } from './json-shapes.ts';

const FACTORS_BELOW = 2_000n;

/** Whether a modulus is of its length, with the greatest bit set, odd, without a small factor and no square. */
export function isSoundModulus(digits: string, keyLength: number): boolean {
  if (!isHex(digits, keyLength) || !/^[89a-f]/.test(digits)) return false;
  const modulus = BigInt(`0x${digits}`);
  for (let factor = 2n; factor < FACTORS_BELOW; factor += 1n) if (modulus % factor === 0n) return false;
  return !isSquare(modulus);
}

/** Newton’s method from above comes down to the whole root. */
function isSquare(number: bigint): boolean {
  let root = 1n << BigInt(Math.ceil(number.toString(2).length / 2));
  for (;;) {
    const lower = (root + number / root) / 2n;
    if (lower >= root) return root * root === number;
    root = lower;
  }
}
