import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { RANDOMIZER_LENGTH, SALT_LENGTH } from './blind-signature.ts';
import { ByteReader, joined, u16, u32, utf8 } from './bytes.ts';
import type { Election, Place } from './manifest.ts';

/** Bytes of the seed that all of a voter's secrets come from. */
export const SEED_LENGTH = 32;

/** What one token is made of. */
export interface TokenSecrets {
  /** Ed25519 secret key: what is scored is signed with it. */
  readonly secretKey: Uint8Array;
  readonly randomizer: Uint8Array;
  /** Sixteen bytes more than the modulus, so that it leans to no number. */
  readonly blinding: Uint8Array;
  readonly salt: Uint8Array;
}

/** A voter's secrets of one election, all from one seed: asking again after a failure asks for the same. */
export interface VoterSecrets {
  admission(group: number): TokenSecrets;
  score(place: Place): TokenSecrets;
  /** What a bundle is sealed with: another one for each other content, since a sealing key may seal one thing only. */
  passing(content: Uint8Array, revision: number): Uint8Array;
  /** By what the places in a bundle are put in order. */
  order(revision: number, slot: number): Uint8Array;
}

/** Derives a voter's secrets by HKDF-SHA256 (RFC 5869) from the seed, with the manifest's hash as salt. */
export function secretsOf(seed: Uint8Array, { hash, manifest: { keyLength } }: Election): VoterSecrets {
  if (seed.length !== SEED_LENGTH) throw new RangeError(`A seed has ${SEED_LENGTH} bytes.`);
  const derive = (words: Uint8Array, length: number) => hkdf(sha256, seed, hash, words, length);
  const token = (words: Uint8Array): TokenSecrets => {
    const blindingLength = keyLength + 16;
    const reader = new ByteReader(derive(words, 32 + RANDOMIZER_LENGTH + blindingLength + SALT_LENGTH));
    return {
      secretKey: reader.take(32),
      randomizer: reader.take(RANDOMIZER_LENGTH),
      blinding: reader.take(blindingLength),
      salt: reader.take(SALT_LENGTH),
    };
  };
  return {
    admission: (group) => token(joined(utf8('admission\n'), u16(group))),
    score: ({ group, target, item }) => token(joined(utf8('score\n'), u16(group), u16(target), u16(item))),
    passing: (content, revision) => derive(joined(utf8('passing\n'), u32(revision), sha256(content)), 32),
    order: (revision, slot) => derive(joined(utf8('order\n'), u32(revision), u32(slot)), 16),
  };
}
