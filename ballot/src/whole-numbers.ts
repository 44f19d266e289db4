import { toHex } from './bytes.ts';

/** Bytes as a whole number, the greatest byte first (OS2IP of RFC 8017). */
export function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x0${toHex(bytes)}`);
}

/** A whole number in so many bytes (I2OSP of RFC 8017). */
export function toBytes(value: bigint, length: number): Uint8Array {
  const digits = value.toString(16).padStart(2 * length, '0');
  if (digits.length !== 2 * length) throw new RangeError(`The number does not fit in ${length} bytes.`);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** value ^ 65537 mod modulus: the exponent of every key of ours. */
export function raised(value: bigint, modulus: bigint): bigint {
  let power = value;
  for (let bit = 0; bit < 16; bit += 1) power = (power * power) % modulus;
  return (power * value) % modulus;
}

/**
 * What times value is 1 modulo modulus; null where the two have a common factor. Euclid's way, many steps at once where
 * the leading digits of both numbers say for certain what they are (Lehmer; Knuth, The Art of Computer Programming,
 * volume 2, 4.5.2, algorithm L): half of a claim's time went into this.
 */
export function inverseOf(value: bigint, modulus: bigint): bigint | null {
  let [greater, less] = [modulus, value % modulus];
  // Both are these times value, modulo modulus.
  let [ofGreater, ofLess] = [0n, 1n];
  let shift = BigInt(Math.max(0, 4 * modulus.toString(16).length - leadingBits));
  while (less !== 0n) {
    const steps = leadingSteps(Number(greater >> shift), Number(less >> shift));
    if (steps === null) {
      const quotient = greater / less;
      [greater, less] = [less, greater - quotient * less];
      [ofGreater, ofLess] = [ofLess, ofGreater - quotient * ofLess];
    } else {
      const [a, b, c, d] = steps.map(BigInt) as [bigint, bigint, bigint, bigint];
      [greater, less] = [a * greater + b * less, c * greater + d * less];
      [ofGreater, ofLess] = [a * ofGreater + b * ofLess, c * ofGreater + d * ofLess];
    }
    while (shift > 0n && greater >> shift < tooFew) shift = shift > shorter ? shift - shorter : 0n;
  }
  if (greater !== 1n) return null;
  return ofGreater < 0n ? ofGreater + modulus : ofGreater;
}

/** As many leading bits as numbers of the processor hold exactly, with room for a quotient. */
const leadingBits = 50;
const shorter = 8n;
const tooFew = 1n << BigInt(leadingBits - Number(shorter));

/** What several steps come to, as the factors of both numbers; null where the leading digits do not settle even one. */
function leadingSteps(greater: number, less: number): readonly [number, number, number, number] | null {
  let [first, second] = [greater, less];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (second + c !== 0 && second + d !== 0) {
    const quotient = Math.floor((first + a) / (second + c));
    if (quotient !== Math.floor((first + b) / (second + d))) break;
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [first, second] = [second, first - quotient * second];
  }
  return b === 0 ? null : [a, b, c, d];
}
