import { createHmac, randomBytes } from 'node:crypto';

/**
 * Codes by time, as authenticators on phones show them: RFC 6238 with what all of them can do, HMAC-SHA-1, six digits,
 * thirty seconds. An HMAC does not rest on the collisions that broke SHA-1 as a hash (RFC 4226, appendix B.2).
 */
const stepSeconds = 30;
const digits = 6;
/** RFC 4226 asks for 128 bits at least and recommends 160, the length of the hash. */
const seedBytes = 20;
/** Clocks of phones differ; one step to either side is what RFC 6238 recommends to allow. */
const stepsOff = 1;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new seed in base 32 (RFC 4648), as authenticators take it typed in. */
export function newSeed(): string {
  const bits = [...randomBytes(seedBytes)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2))).join('');
}

/** The step of time whose code this is, if it is one about now; null otherwise. */
export function stepOf(seed: string, typed: string, now: Date): number | null {
  const present = Math.floor(now.getTime() / 1000 / stepSeconds);
  let found: number | null = null;
  // All are looked at, so that time does not tell which one it was.
  for (let step = present - stepsOff; step <= present + stepsOff; step += 1) {
    if (codeAt(seed, step) === typed) found = step;
  }
  return found;
}

/** The code of a step of time (RFC 4226, 5.3: four bytes of the hash, from where its last half byte says). */
export function codeAt(seed: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', bytesOf(seed)).update(counter).digest();
  const truncated = hash.readUInt32BE((hash.at(-1) ?? 0) & 0xf) & 0x7fff_ffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

/** What the square code says to an authenticator. */
export function seedAddress(
  seed: string,
  { issuer, username }: { readonly issuer: string; readonly username: string },
) {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`;
  return `otpauth://totp/${label}?secret=${seed}&issuer=${encodeURIComponent(issuer)}`;
}

function bytesOf(seed: string): Buffer {
  const bits = [...seed].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
