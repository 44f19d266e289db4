import { constants, createPrivateKey, generatePrimeSync, type KeyObject, privateDecrypt } from 'node:crypto';
import { inverseOf, toBytes } from '../whole-numbers.ts';

/** A key as a server holds it. */
export interface TestKey {
  readonly modulus: string;
  readonly secret: KeyObject;
}

/** Signs as the server does: the plain RSA operation of the runtime. */
export function signBlindly({ secret }: TestKey, blinded: Uint8Array): Uint8Array {
  return privateDecrypt({ key: secret, padding: constants.RSA_NO_PADDING }, blinded);
}

const factor = 65_537n;

/** Keys of so many bytes out of few primes: they could not keep a secret, and take a fraction of the time. */
export function keyPool(count: number, length: 256 | 384): readonly TestKey[] {
  const primes: bigint[] = [];
  const keys: TestKey[] = [];
  while (keys.length < count) {
    const prime = generatePrimeSync(4 * length, { bigint: true });
    const isFit = prime >> BigInt(4 * length - 2) === 3n && prime % factor !== 1n && !primes.includes(prime);
    if (!isFit) continue;
    for (const other of primes) if (keys.length < count) keys.push(keyOf(prime, other, length));
    primes.push(prime);
  }
  return keys;
}

function keyOf(p: bigint, q: bigint, length: number): TestKey {
  const modulus = p * q;
  const secret = inverseOf(factor, (p - 1n) * (q - 1n)) as bigint;
  const written = (value: bigint, bytes = length / 2) => Buffer.from(toBytes(value, bytes)).toString('base64url');
  const key = {
    ...{ kty: 'RSA', e: 'AQAB', n: written(modulus, length), d: written(secret, length), p: written(p), q: written(q) },
    ...{ dp: written(secret % (p - 1n)), dq: written(secret % (q - 1n)), qi: written(inverseOf(q, p) as bigint) },
  };
  return { modulus: modulus.toString(16), secret: createPrivateKey({ key, format: 'jwk' }) };
}
