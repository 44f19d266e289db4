/** Bytes as a whole number, the greatest byte first (OS2IP of RFC 8017). */
export function toNumber(bytes: Uint8Array): bigint {
  let digits = '0x0';
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0');
  return BigInt(digits);
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

/** What times value is 1 modulo modulus; null where the two have a common factor. */
export function inverseOf(value: bigint, modulus: bigint): bigint | null {
  let [before, now] = [modulus, value % modulus];
  let [factorBefore, factor] = [0n, 1n];
  while (now !== 0n) {
    const quotient = before / now;
    [before, now] = [now, before - quotient * now];
    [factorBefore, factor] = [factor, factorBefore - quotient * factor];
  }
  if (before !== 1n) return null;
  return factorBefore < 0n ? factorBefore + modulus : factorBefore;
}

/** The greatest number that divides both. */
export function greatestFactorOf(left: bigint, right: bigint): bigint {
  let [greater, less] = [left, right];
  while (less !== 0n) [greater, less] = [less, greater % less];
  return greater;
}
