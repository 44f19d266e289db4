import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';

const PRIME = 2n ** 255n - 19n;
/** One of the two second coordinates of the points of order eight; those of order one, two and four are 1, −1 and 0. */
const OF_ORDER_EIGHT = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n;
const OF_SMALL_ORDER = [0n, 1n, PRIME - 1n, OF_ORDER_EIGHT, PRIME - OF_ORDER_EIGHT];

/** An Ed25519 signature, checked as “Notation” says: OpenSSL checks without the cofactor, the rest is done here. */
export function isSignedBy(publicKey: Buffer, message: Buffer, signature: Buffer): boolean {
  if (!isSoundPoint(publicKey) || !isSoundPoint(signature.subarray(0, 32))) return false;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  try {
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

/** The RSA key of a modulus, with the exponent 65,537 that every one has. */
export function rsaKey(modulus: Uint8Array): KeyObject {
  const jwk = { kty: 'RSA', n: Buffer.from(modulus).toString('base64url'), e: 'AQAB' };
  return createPublicKey({ key: jwk, format: 'jwk' });
}

/** An RSASSA-PSS signature with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes. */
export function isTokenOf(key: KeyObject, message: Uint8Array, token: Uint8Array): boolean {
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', message, { key, padding, saltLength: 48 }, token);
}

/** Whether the second coordinate of a point is below the prime and not one of those of small order. */
function isSoundPoint(point: Buffer): boolean {
  const second = BigInt(`0x${Buffer.from(point).reverse().toString('hex')}`) % 2n ** 255n;
  return second < PRIME && !OF_SMALL_ORDER.includes(second);
}
