import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { fromHex, joined, toHex } from './bytes.ts';

/** A message, and the Ed25519 signature (RFC 8032) that has to be of its key. */
export interface SignatureToCheck {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

interface Subtle {
  importKey(
    format: 'raw',
    key: Uint8Array,
    algorithm: 'Ed25519',
    isExtractable: false,
    use: ['verify'],
  ): Promise<object>;
  verify(algorithm: 'Ed25519', key: object, signature: Uint8Array, message: Uint8Array): Promise<boolean>;
}

/**
 * Checks an Ed25519 signature, by the runtime where it knows how, else by the library: old telephones do not, nor does a
 * page that is not encrypted. The runtime is ten times as fast, which tells when a board is counted.
 *
 * Keys are made by voters and nobody sees them before they are on the board: one chosen with malice must not be a
 * signature here and none there, or a single voter could have the board refused on some devices. RFC 8032 leaves open
 * what to do with small multiples, and runtimes differ; so keys and first halves of small order are refused before, and
 * both sides check the equation without the cofactor, byte by byte (docs/ballot-protocol.md, “Notation”).
 */
export async function isSignedBy(check: SignatureToCheck): Promise<boolean> {
  if (!isOfGreatOrder(check)) return false;
  const subtle = await nativeSubtle();
  return subtle === null ? isEquationTrue(check) : isSignedNatively(subtle, check);
}

export function isSignedByLibrary(check: SignatureToCheck): boolean {
  return isOfGreatOrder(check) && isEquationTrue(check);
}

/** The bytes of [S]B − [k]A are the first half, where S is below the order (RFC 8032, 5.1.7). */
function isEquationTrue({ publicKey, message, signature }: SignatureToCheck): boolean {
  try {
    const { Point } = ed25519;
    const [first, second] = [signature.subarray(0, 32), littleNumber(signature.subarray(32))];
    const challenge = Point.Fn.create(littleNumber(sha512(joined(first, publicKey, message))));
    const key = Point.fromBytes(publicKey, false);
    const sum = Point.BASE.multiplyUnsafe(second).subtract(key.multiplyUnsafe(challenge));
    return toHex(sum.toBytes()) === toHex(first);
  } catch {
    return false;
  }
}

function littleNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(Uint8Array.from(bytes).reverse())}`);
}

/** The second coordinates of the eight points of small order: the bit of the sign is taken out. */
const smallOrder: ReadonlySet<string> = new Set(
  ED25519_TORSION_SUBGROUP.map((point) => toHex(withoutSign(fromHex(point, 32) as Uint8Array))),
);

/** Whether key and first half are written in the only way there is, and are of no small order. */
function isOfGreatOrder({ publicKey, signature }: SignatureToCheck): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  return [publicKey, signature.subarray(0, 32)].every((point) => {
    const bare = withoutSign(point);
    return isBelowPrime(bare) && !smallOrder.has(toHex(bare));
  });
}

function withoutSign(point: Uint8Array): Uint8Array {
  return Uint8Array.from(point, (byte, at) => (at === 31 ? byte & 0x7f : byte));
}

/** Whether a number is below 2^255 − 19, the smallest byte of which is 0xed. */
function isBelowPrime(bytes: Uint8Array): boolean {
  const isFull = bytes[31] === 0x7f && bytes.subarray(1, 31).every((byte) => byte === 0xff);
  return !isFull || (bytes[0] as number) < 0xed;
}

async function isSignedNatively(subtle: Subtle, { publicKey, message, signature }: SignatureToCheck): Promise<boolean> {
  try {
    const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, signature, message);
  } catch {
    return false;
  }
}

let native: Promise<Subtle | null> | null = null;

/** The runtime's own, if it knows Ed25519. */
function nativeSubtle(): Promise<Subtle | null> {
  native ??= findNative();
  return native;
}

async function findNative(): Promise<Subtle | null> {
  const { crypto } = globalThis as { readonly crypto?: { readonly subtle?: Subtle } };
  const subtle = crypto?.subtle;
  if (subtle === undefined) return null;
  const secret = new Uint8Array(32).fill(7);
  const message = new Uint8Array(0);
  const check = { publicKey: ed25519.getPublicKey(secret), message, signature: ed25519.sign(message, secret) };
  return (await isSignedNatively(subtle, check)) ? subtle : null;
}
