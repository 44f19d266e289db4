import { sha384 } from '@noble/hashes/sha2.js';
import { isSame, joined, u32 } from './bytes.ts';
import { inverseOf, raised, toBytes, toNumber } from './whole-numbers.ts';

/** Bytes of SHA-384, and of the salt as RFC 9474 has it in RSABSSA-SHA384-PSS-Randomized. */
const hashLength = 48;
export const SALT_LENGTH = 48;
/** Bytes of the randomizer that stands before each message (RFC 9474, 4.1). */
export const RANDOMIZER_LENGTH = 32;

/** The modulus of a public key whose exponent is 65537; its greatest bit is set. */
export interface BlindKey {
  readonly modulus: bigint;
  /** Bytes of the modulus. */
  readonly length: number;
}

/** What the device sends to be signed, and what it keeps to uncover the signature. */
export interface Blinded {
  readonly blinded: Uint8Array;
  readonly inverse: bigint;
}

/** Blind of RFC 9474, 4.2; `random` makes the factor, and is longer than the modulus so that it leans to no number. */
export function blind(
  { modulus, length }: BlindKey,
  { message, salt, random }: { readonly message: Uint8Array; readonly salt: Uint8Array; readonly random: Uint8Array },
): Blinded {
  const encoded = toNumber(encode(message, salt, length));
  const factor = toNumber(random) % modulus;
  const inverse = inverseOf(factor, modulus);
  // Whoever met a factor of the modulus by chance would have broken the key.
  if (inverse === null) throw new RangeError('The blinding factor has a factor in common with the modulus.');
  return { blinded: toBytes((encoded * raised(factor, modulus)) % modulus, length), inverse };
}

/** Finalize of RFC 9474, 4.4: the signature of the message, or null where what came back is none. */
export function uncover(
  key: BlindKey,
  { message, answer, inverse, saltLength = SALT_LENGTH }: Uncovering,
): Uint8Array | null {
  if (answer.length !== key.length) return null;
  const signature = toBytes((toNumber(answer) * inverse) % key.modulus, key.length);
  return isSigned(key, { message, signature, saltLength }) ? signature : null;
}

interface Uncovering {
  readonly message: Uint8Array;
  readonly answer: Uint8Array;
  readonly inverse: bigint;
  /** Other than ours in variants of the RFC that we do not use. */
  readonly saltLength?: number;
}

/** Verification of RFC 9474, 4.5: RSASSA-PSS (RFC 8017, 8.1.2) with SHA-384 and a salt of 48 bytes. */
export function isSigned(
  { modulus, length }: BlindKey,
  { message, signature, saltLength = SALT_LENGTH }: Signed,
): boolean {
  const number = toNumber(signature);
  if (signature.length !== length || number >= modulus) return false;
  return isEncoded(toBytes(raised(number, modulus), length), message, saltLength);
}

interface Signed {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly saltLength?: number;
}

/** EMSA-PSS-ENCODE (RFC 8017, 9.1.1) for a modulus whose bits fill its bytes. */
function encode(message: Uint8Array, salt: Uint8Array, length: number): Uint8Array {
  const hash = hashOf(message, salt);
  const padded = new Uint8Array(length - hashLength - 1);
  padded[padded.length - salt.length - 1] = 1;
  padded.set(salt, padded.length - salt.length);
  cover(padded, hash);
  return joined(padded, hash, Uint8Array.of(0xbc));
}

/** EMSA-PSS-VERIFY (RFC 8017, 9.1.2). */
function isEncoded(encoded: Uint8Array, message: Uint8Array, saltLength: number): boolean {
  const hashAt = encoded.length - hashLength - 1;
  if (encoded.at(-1) !== 0xbc || ((encoded[0] as number) & 0x80) !== 0) return false;
  const hash = encoded.slice(hashAt, -1);
  const padded = encoded.slice(0, hashAt);
  cover(padded, hash);
  const saltAt = hashAt - saltLength;
  const isPadded = padded.subarray(0, saltAt - 1).every((byte) => byte === 0) && padded[saltAt - 1] === 1;
  return isPadded && isSame(hash, hashOf(message, padded.subarray(saltAt)));
}

function hashOf(message: Uint8Array, salt: Uint8Array): Uint8Array {
  return sha384(joined(new Uint8Array(8), sha384(message), salt));
}

/** Covers bytes with those that MGF1 (RFC 8017, B.2.1) makes of a hash, or uncovers them; the greatest bit stays free. */
function cover(bytes: Uint8Array, hash: Uint8Array): void {
  for (let at = 0, count = 0; at < bytes.length; count += 1) {
    for (const mask of sha384(joined(hash, u32(count)))) {
      if (at === bytes.length) break;
      bytes[at] = (bytes[at] as number) ^ mask;
      at += 1;
    }
  }
  bytes[0] = (bytes[0] as number) & 0x7f;
}
