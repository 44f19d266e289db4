import { randomBytes } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { expect, test } from 'vitest';
import { toHex } from './bytes.ts';
import { open, openingWith, publicKeyOf, seal, sealingFor } from './sealing.ts';

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const buffer = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;

test('what is exported is what the reference library of RFC 9180 exports, whoever seals', async () => {
  for (let round = 0; round < 50; round += 1) {
    const [secret, passingSecret, words, of] = [randomBytes(32), randomBytes(32), randomBytes(round), randomBytes(5)];
    const publicKey = publicKeyOf(secret);
    const recipientKey = await suite.kem.importKey('raw', buffer(secret), false);
    const ours = sealingFor(publicKey, { words, secret: passingSecret });
    const theirs = await suite.createRecipientContext({ recipientKey, enc: buffer(ours.passing), info: buffer(words) });
    expect(toHex(new Uint8Array(await theirs.export(buffer(of), 32)))).toBe(toHex(ours.export(of)));
    const recipientPublicKey = await suite.kem.importKey('raw', buffer(publicKey), true);
    const sender = await suite.createSenderContext({ recipientPublicKey, info: buffer(words) });
    const opening = openingWith(secret, { words, passing: new Uint8Array(sender.enc) });
    const exported = new Uint8Array(await sender.export(buffer(of), 32));
    expect(toHex(opening?.export(of) ?? new Uint8Array())).toBe(toHex(exported));
  }
});

test('what is sealed opens with its key and what it is bound to, and with nothing else', () => {
  const [key, plain, bound] = [randomBytes(32), randomBytes(100), randomBytes(20)];
  const sealed = seal(key, { plain, bound });
  expect(toHex(open(key, { sealed, bound }) as Uint8Array)).toBe(toHex(plain));
  expect(open(randomBytes(32), { sealed, bound })).toBeNull();
  expect(open(key, { sealed, bound: randomBytes(20) })).toBeNull();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] as number) ^ 1;
    expect(open(key, { sealed: changed, bound })).toBeNull();
  }
});

test('a passing key of low order opens nothing', () => {
  const words = randomBytes(4);
  expect(openingWith(randomBytes(32), { words, passing: new Uint8Array(32) })).toBeNull();
  expect(openingWith(randomBytes(32), { words, passing: new Uint8Array(31) })).toBeNull();
});
