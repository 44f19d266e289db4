import { sha256 } from '@noble/hashes/sha2.js';
import { combine, split } from 'shamir-secret-sharing';
import { isSame, joined, utf8 } from './bytes.ts';
import { done, refused, type Result } from './problem.ts';
import { publicKeyOf } from './sealing.ts';

/**
 * The secret that opens the bundles, split among the scrutineers (Shamir). A share is written on paper: 62 letters and
 * digits without those that are easily mistaken, the last of them a check that also says which ballot it is of.
 */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkLength = 4;
const payloadLength = 34;
const lettersInAll = Math.ceil(((payloadLength + checkLength) * 8) / 5);
const perWord = 5;

export interface Sharing {
  readonly scrutineers: number;
  /** So many of them open the bundles together; one only where there is one scrutineer. */
  readonly needed: number;
}

/** A share for each scrutineer, as it is written down. */
export async function splitSecret(secret: Uint8Array, { scrutineers, needed }: Sharing): Promise<readonly string[]> {
  const publicKey = publicKeyOf(secret);
  const isAlone = scrutineers === 1 && needed === 1;
  if (!isAlone && (needed < 2 || needed > scrutineers))
    throw new RangeError('One scrutineer, or two and more together.');
  const shares = isAlone ? [secret] : await split(Uint8Array.from(secret), scrutineers, needed);
  return shares.map((share) => write(share, publicKey));
}

/** The secret from shares as they were typed in; each fault is named by the place of its share. */
export async function joinShares(
  texts: readonly string[],
  { publicKey, needed }: { readonly publicKey: Uint8Array; readonly needed: number },
): Promise<Result<Uint8Array>> {
  const shares = texts.map((text) => read(text, publicKey));
  const wrong = shares.flatMap((share, at) => (share === null ? [at + 1] : []));
  if (wrong.length > 0) return refused(...wrong.map((share) => ({ code: 'ballot.share-wrong', facts: { share } })));
  const known = (shares as Uint8Array[]).filter(
    (share, at, all) => all.findIndex((each) => isSame(each, share)) === at,
  );
  if (known.length < needed) return refused({ code: 'ballot.shares-too-few', facts: { given: known.length, needed } });
  const secret = needed === 1 ? (known[0] as Uint8Array) : await combine(known);
  return isSame(publicKeyOf(secret), publicKey) ? done(secret) : refused({ code: 'ballot.shares-wrong' });
}

function write(share: Uint8Array, publicKey: Uint8Array): string {
  const payload = joined(Uint8Array.of(share.length), share, new Uint8Array(payloadLength - 1 - share.length));
  const bytes = joined(payload, checkOf(payload, publicKey));
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let letters = '';
  for (let at = 0; at < lettersInAll; at += 1, value /= 32n) letters = digits.charAt(Number(value % 32n)) + letters;
  return (letters.match(new RegExp(`.{1,${perWord}}`, 'g')) ?? []).join('-');
}

/** Reads a share however it was written: in small letters, with O for 0 and I or L for 1, with or without lines between. */
function read(text: string, publicKey: Uint8Array): Uint8Array | null {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (letters.length !== lettersInAll || [...letters].some((letter) => !digits.includes(letter))) return null;
  let value = [...letters].reduce((sum, letter) => sum * 32n + BigInt(digits.indexOf(letter)), 0n);
  const bytes = new Uint8Array(payloadLength + checkLength);
  for (let at = bytes.length - 1; at >= 0; at -= 1, value /= 256n) bytes[at] = Number(value % 256n);
  const payload = bytes.slice(0, payloadLength);
  const length = payload[0] as number;
  const isOwn = value === 0n && isSame(bytes.slice(payloadLength), checkOf(payload, publicKey));
  return isOwn && length < payloadLength ? payload.slice(1, 1 + length) : null;
}

function checkOf(payload: Uint8Array, publicKey: Uint8Array): Uint8Array {
  return sha256(joined(utf8('xianfeng-share-1\n'), publicKey, payload)).slice(0, checkLength);
}
