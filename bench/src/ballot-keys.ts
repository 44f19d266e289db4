import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

const madeAtOnce = 8;

/** Keys that sign papers, as a ballot makes them ahead: RSA-3072. */
export async function makeKeys(count: number): Promise<readonly KeyObject[]> {
  const keys: KeyObject[] = [];
  while (keys.length < count)
    keys.push(...(await Promise.all(Array.from({ length: Math.min(madeAtOnce, count - keys.length) }, makeKey))));
  return keys;
}

async function makeKey(): Promise<KeyObject> {
  return (await promisify(generateKeyPair)('rsa', { modulusLength: 3072 })).privateKey;
}

/** As a manifest has it. */
export function modulusOf(key: KeyObject): string {
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex');
}
