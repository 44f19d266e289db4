import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { chmod, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Texts kept unreadable in the database: the key lies outside, in the data folder. */
export interface Sealing {
  /** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. Never the same twice. */
  seal(text: string): Uint8Array;
  /** Throws when the bytes were changed or sealed with another key. */
  open(sealed: Uint8Array): string;
}

/** Files kept unreadable beside the database; sealed as texts are. */
export interface FileSealing {
  sealFile(bytes: Uint8Array): Uint8Array;
  /** Throws when the bytes were changed or sealed with another key. */
  openFile(sealed: Uint8Array): Buffer;
}

export interface Digesting {
  /** HMAC-SHA-256, the same for the same text: serves exact search and nothing else. */
  digest(text: string): Uint8Array;
}

/** What an installation keeps secret. Each purpose has keys of its own, so that none of them opens or finds another's. */
export interface Secrets {
  readonly phone: Sealing & Digesting;
  /** The number of the citizen's identity card (公民身份号码, GB 11643). */
  readonly idNumber: Sealing & Digesting;
  /** Answers to requests that were carried out; they hold personal data and one-time codes. */
  readonly answers: Sealing;
  readonly oneTimeCodes: Digesting;
  /** Codes on receipts for what was said without an account. */
  readonly receiptCodes: Digesting;
  /** Names, addresses and browsers that tried to sign in. */
  readonly attempts: Digesting;
  /** Seeds of authenticators. */
  readonly secondFactors: Sealing;
  /** Where people want to be reminded. */
  readonly reminderAddresses: Sealing;
  /** What a browser holds for us while it is at the portal. */
  readonly portalWays: Sealing;
  /** What people attach as evidence. */
  readonly files: FileSealing;
  /** Signs checkpoints (Ed25519, RFC 8032): the key is outside the database, so that whoever writes there cannot sign. */
  readonly checkpoints: Signer;
  /** Signs for one purpose (Ed25519): the same key on every start of this installation, and on no other. */
  signer(purpose: string): Signer;
  /** A key for one purpose, hex; different purposes cannot be told from one another. */
  keyFor(purpose: string): string;
}

export interface Signer {
  /** Ed25519 over the text in UTF-8, base64url. */
  sign(text: string): string;
  /** The raw 32 bytes, base64url; whoever has them can check signatures. */
  readonly publicKey: string;
}

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** Reads the key of an installation, or makes it on the first start, readable by its owner alone. */
export async function openSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, 'secret.key');
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(keyBytes).toString('hex'));
    await file.sync();
    await file.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    await chmod(path, 0o600);
  }
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  if (key.length !== keyBytes) throw new Error('secret.key in the data folder is damaged; restore it from a backup.');
  return secretsFrom(key);
}

/** From a master key of 32 bytes; each use has a key of its own derived from it (HKDF). */
function secretsFrom(master: Uint8Array): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', purpose, keyBytes));
  return {
    phone: { ...sealingWith(derive('phone-seal')), ...digestingWith(derive('phone-digest')) },
    idNumber: { ...sealingWith(derive('id-number-seal')), ...digestingWith(derive('id-number-digest')) },
    answers: sealingWith(derive('answer-seal')),
    oneTimeCodes: digestingWith(derive('one-time-code-digest')),
    receiptCodes: digestingWith(derive('receipt-code-digest')),
    attempts: digestingWith(derive('attempt-digest')),
    secondFactors: sealingWith(derive('second-factor-seal')),
    reminderAddresses: sealingWith(derive('reminder-address-seal')),
    portalWays: sealingWith(derive('portal-way-seal')),
    files: fileSealingWith(derive('file-seal')),
    checkpoints: signerFrom(derive('checkpoint-signing')),
    signer: (purpose) => signerFrom(derive(`${purpose}-signing`)),
    keyFor: (purpose) => derive(purpose).toString('hex'),
  };
}

function sealingWith(key: Uint8Array): Sealing {
  const { sealFile, openFile } = fileSealingWith(key);
  return {
    seal: (text) => sealFile(Buffer.from(text, 'utf8')),
    open: (sealed) => openFile(sealed).toString('utf8'),
  };
}

function fileSealingWith(key: Uint8Array): FileSealing {
  return {
    sealFile(bytes) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    openFile(sealed) {
      const bytes = Buffer.from(sealed);
      const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    },
  };
}

function digestingWith(key: Uint8Array): Digesting {
  return { digest: (text) => createHmac('sha256', key).update(text, 'utf8').digest() };
}

/** RFC 8410: the seed stands behind this head in a private key's PKCS #8 form. */
const ed25519Head = Buffer.from('302e020100300506032b657004220420', 'hex');

function signerFrom(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([ed25519Head, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { publicKey: x, sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url') };
}

/** Whether a signer of this public key signed the text. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
}

/** What people compare by eye: the first 16 hexadecimal digits of the public key's SHA-256, in fours. */
export function fingerprintOf(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

/** What may be shown of a telephone or an ID number: its last four characters. */
export function maskNumber(written: string): string {
  return written.slice(-4).padStart(written.length, '*');
}
