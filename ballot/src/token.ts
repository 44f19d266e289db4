import { ed25519 } from '@noble/curves/ed25519.js';
import { joined, u16, utf8 } from './bytes.ts';
import type { Election, Place } from './manifest.ts';

/** What is signed blindly for a score: the randomizer, what it is for, and the key that the score will be signed with. */
export function scoreTokenMessage(
  { hash }: Election,
  { group, target, item }: Place,
  { randomizer, publicKey }: { readonly randomizer: Uint8Array; readonly publicKey: Uint8Array },
): Uint8Array {
  const place = joined(u16(group), u16(target), u16(item));
  return joined(randomizer, utf8('xianfeng-score-token-1\n'), hash, place, publicKey);
}

/** What is signed blindly for an admission: who has it may put one bundle of the group into the box. */
export function admissionMessage(
  { hash }: Election,
  group: number,
  { randomizer, publicKey }: { readonly randomizer: Uint8Array; readonly publicKey: Uint8Array },
): Uint8Array {
  return joined(randomizer, utf8('xianfeng-admission-1\n'), hash, u16(group), publicKey);
}

/** What the key of a token signs: the score at its place, 65,535 for a blank. */
export function scoreMessage({ hash }: Election, { group, target, item }: Place, value: number | null): Uint8Array {
  return joined(utf8('xianfeng-score-1\n'), hash, u16(group), u16(target), u16(item), u16(value ?? BLANK));
}

/** How a blank is written where a score would stand. */
export const BLANK = 0xffff;

export function signingKeyOf(secret: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(secret);
}

export function signedBy(secret: Uint8Array, message: Uint8Array): Uint8Array {
  return ed25519.sign(message, secret);
}
