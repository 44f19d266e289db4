import { createPublicKey, constants, randomBytes, verify } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { expect, test } from 'vitest';
import { blind, isSigned, uncover } from './blind-signature.ts';
import { toHex } from './bytes.ts';
import { keyPool, signBlindly } from './testing/keys.ts';
import vectors from './testing/rfc9474.json' with { type: 'json' };
import { inverseOf, toBytes } from './whole-numbers.ts';

const isLong = process.env['XIANFENG_LONG'] === '1';
const messageCount = isLong ? 10_000 : 30;

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

test.each(vectors)('the vector $name of RFC 9474 comes out to the last digit', (vector) => {
  const key = { modulus: BigInt(`0x${vector.n}`), length: vector.n.length / 2 };
  const [message, salt] = [bytes(vector.message), bytes(vector.salt)];
  const inverse = BigInt(`0x${vector.inverse}`);
  const random = toBytes(inverseOf(inverse, key.modulus) as bigint, key.length);
  const blinded = blind(key, { message, salt, random });
  expect([toHex(blinded.blinded), blinded.inverse]).toEqual([vector.blinded, inverse]);
  const uncovering = { message, answer: bytes(vector.answer), inverse, saltLength: salt.length };
  expect(toHex(uncover(key, uncovering) as Uint8Array)).toBe(vector.signature);
});

// What one key has blinded is a number that the other can sign as well.
const [first, second] = keyPool(2, 384).toSorted((left, right) => (left.modulus < right.modulus ? -1 : 1));
// The reference library is slow; with shorter keys it agrees as often as it is asked.
const [shorter] = keyPool(1, 256);
if (first === undefined || second === undefined || shorter === undefined) throw new Error('Two keys were made.');
const key = { modulus: BigInt(`0x${first.modulus}`), length: 384 };

function sign(message: Uint8Array) {
  const { blinded, inverse } = blind(key, { message, salt: randomBytes(48), random: randomBytes(400) });
  return { blinded, inverse, answer: signBlindly(first as NonNullable<typeof first>, blinded) };
}

test(`${messageCount} random messages are signed as the reference library and the runtime have it`, async () => {
  const short = { modulus: BigInt(`0x${shorter.modulus}`), length: 256 };
  const jwk = { kty: 'RSA', e: 'AQAB', n: Buffer.from(shorter.modulus, 'hex').toString('base64url') };
  const runtime = createPublicKey({ key: jwk, format: 'jwk' });
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const published = await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
  const reference = RSABSSA.SHA384.PSS.Randomized();
  for (let round = 0; round < messageCount; round += 1) {
    const message = randomBytes(round % 200);
    const { blinded, inverse } = blind(short, { message, salt: randomBytes(48), random: randomBytes(272) });
    const answer = signBlindly(shorter, blinded);
    const signature = uncover(short, { message, answer, inverse }) as Uint8Array;
    const padding = { key: runtime, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    expect(verify('sha384', message, padding, signature)).toBe(true);
    expect(await reference.verify(published, signature, message)).toBe(true);
    // And the other way round: what the library has blinded and uncovered is signed for us.
    const theirs = await reference.blind(published, message);
    const answered = signBlindly(shorter, theirs.blindedMsg);
    const uncovered = await reference.finalize(published, message, answered, theirs.inv);
    expect(isSigned(short, { message, signature: uncovered })).toBe(true);
  }
});

test('an answer that was changed, is too short or comes from another key is none', () => {
  const message = randomBytes(40);
  const { blinded, inverse, answer } = sign(message);
  const changed = Uint8Array.from(answer);
  changed[200] = (changed[200] as number) ^ 1;
  const answers = [changed, answer.slice(1), new Uint8Array(384), signBlindly(second, blinded)];
  for (const each of answers) expect(uncover(key, { message, answer: each, inverse })).toBeNull();
  expect(uncover(key, { message: randomBytes(40), answer, inverse })).toBeNull();
});

test('a signature is of one message, in one form', () => {
  const message = randomBytes(40);
  const { inverse, answer } = sign(message);
  const signature = uncover(key, { message, answer, inverse }) as Uint8Array;
  expect(isSigned(key, { message, signature })).toBe(true);
  const more = toBytes((BigInt(`0x${toHex(signature)}`) + key.modulus) % (1n << 3072n), 384);
  for (const each of [more, signature.slice(1), new Uint8Array(384), new Uint8Array(384).fill(255)])
    expect(isSigned(key, { message, signature: each })).toBe(false);
  for (let bit = 0; bit < 3072; bit += 97) {
    const flipped = Uint8Array.from(signature);
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
    expect(isSigned(key, { message, signature: flipped })).toBe(false);
  }
});

test('whatever was signed, there is a factor by which any other message would have been sent as the same bytes', () => {
  const [one, other] = [randomBytes(40), randomBytes(40)];
  const salt = randomBytes(48);
  const sent = blind(key, { message: one, salt, random: randomBytes(400) });
  const encoded = (message: Uint8Array) => blind(key, { message, salt, random: toBytes(1n, 400) }).blinded;
  // The factor that would have led from the other message to the same bytes exists.
  const number = (of: Uint8Array) => BigInt(`0x${toHex(of)}`);
  const quotient = (number(sent.blinded) * (inverseOf(number(encoded(other)), key.modulus) as bigint)) % key.modulus;
  const factor = BigInt(`0x${toHex(signBlindly(first, toBytes(quotient, 384)))}`);
  expect(toHex(blind(key, { message: other, salt, random: toBytes(factor, 400) }).blinded)).toBe(toHex(sent.blinded));
});
