import { ed25519 } from '@noble/curves/ed25519.js';

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
 */
export async function isSignedBy(check: SignatureToCheck): Promise<boolean> {
  const subtle = await nativeSubtle();
  return subtle === null ? isSignedByLibrary(check) : isSignedNatively(subtle, check);
}

export function isSignedByLibrary({ publicKey, message, signature }: SignatureToCheck): boolean {
  try {
    // As the runtimes check: one equation, no small multiples let through (RFC 8032, 5.1.7).
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
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
