import { gcm } from '@noble/ciphers/aes.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { joined, u16, utf8 } from './bytes.ts';

/**
 * Hybrid public key encryption (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM; of a
 * context only its exported secrets are used, one for each sealed score, so that one can be shown without the others.
 */
const kem = joined(utf8('KEM'), u16(0x20));
const suite = joined(utf8('HPKE'), u16(0x20), u16(1), u16(2));
const version = utf8('HPKE-v1');
const keyLength = 32;
/** Bytes that sealing adds: the tag of AES-GCM. */
export const TAG_LENGTH = 16;

/** Secrets that whoever seals and whoever opens have in common. */
export interface SealingContext {
  /** Export of RFC 9180, 5.3: so many bytes, the same for the same words and no other. */
  export(words: Uint8Array): Uint8Array;
}

export function publicKeyOf(secret: Uint8Array): Uint8Array {
  return x25519.getPublicKey(secret);
}

/** SetupBaseS of RFC 9180, 5.1.1, with the passing secret given; `passing` goes along with what is sealed. */
export function sealingFor(
  publicKey: Uint8Array,
  { words, secret }: { readonly words: Uint8Array; readonly secret: Uint8Array },
): SealingContext & { readonly passing: Uint8Array } {
  const passing = x25519.getPublicKey(secret);
  const shared = sharedOf(x25519.getSharedSecret(secret, publicKey), joined(passing, publicKey));
  return { passing, ...contextOf(shared, words) };
}

/** SetupBaseR of RFC 9180, 5.1.1; null where the passing key is none that anybody seals with. */
export function openingWith(
  secret: Uint8Array,
  { words, passing }: { readonly words: Uint8Array; readonly passing: Uint8Array },
): SealingContext | null {
  try {
    const shared = sharedOf(x25519.getSharedSecret(secret, passing), joined(passing, x25519.getPublicKey(secret)));
    return contextOf(shared, words);
  } catch {
    // A key of low order gives a shared secret of zeros, which the library refuses (RFC 9180, 7.1.4).
    return null;
  }
}

/** Seals with a key that seals nothing else, so that its nonce may be zeros. */
export function seal(key: Uint8Array, { plain, bound }: { readonly plain: Uint8Array; readonly bound: Uint8Array }) {
  return gcm(key, new Uint8Array(12), bound).encrypt(plain);
}

/** What was sealed, or null where it was not sealed with this key and bound to these words. */
export function open(
  key: Uint8Array,
  { sealed, bound }: { readonly sealed: Uint8Array; readonly bound: Uint8Array },
): Uint8Array | null {
  try {
    return gcm(key, new Uint8Array(12), bound).decrypt(sealed);
  } catch {
    return null;
  }
}

/** ExtractAndExpand of RFC 9180, 4.1. */
function sharedOf(exchanged: Uint8Array, keys: Uint8Array): Uint8Array {
  const secret = labeledExtract(kem, { label: 'eae_prk', from: exchanged });
  return labeledExpand(kem, { secret, label: 'shared_secret', words: keys });
}

/** KeySchedule of RFC 9180, 5.1, down to the secret that others are exported from. */
function contextOf(shared: Uint8Array, words: Uint8Array): SealingContext {
  const nothing = new Uint8Array(0);
  const context = joined(
    Uint8Array.of(0),
    labeledExtract(suite, { label: 'psk_id_hash', from: nothing }),
    labeledExtract(suite, { label: 'info_hash', from: words }),
  );
  const secret = labeledExtract(suite, { label: 'secret', from: nothing, salt: shared });
  const exporter = labeledExpand(suite, { secret, label: 'exp', words: context });
  return { export: (of) => labeledExpand(suite, { secret: exporter, label: 'sec', words: of }) };
}

interface Extracting {
  readonly label: string;
  readonly from: Uint8Array;
  readonly salt?: Uint8Array;
}

function labeledExtract(of: Uint8Array, { label, from, salt = new Uint8Array(0) }: Extracting): Uint8Array {
  return extract(sha256, joined(version, of, utf8(label), from), salt);
}

interface Expanding {
  readonly secret: Uint8Array;
  readonly label: string;
  readonly words: Uint8Array;
}

function labeledExpand(of: Uint8Array, { secret, label, words }: Expanding): Uint8Array {
  return expand(sha256, secret, joined(u16(keyLength), version, of, utf8(label), words), keyLength);
}
