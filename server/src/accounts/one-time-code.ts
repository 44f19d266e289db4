import { randomInt } from 'node:crypto';
import type { Secrets } from '../secrets.ts';

/** Crockford's alphabet: no letter that looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const groups = 3;
const groupLength = 4;
const proofPrefix = 'code:';

/** A code of 60 random bits to print, `4F7K-9XQ2-M3TD`: beyond guessing, so that its digest need not be slow. */
export function newCode(): string {
  const letter = () => alphabet.charAt(randomInt(alphabet.length));
  return Array.from({ length: groups }, () => Array.from({ length: groupLength }, letter).join('')).join('-');
}

/** What is kept of a code: its digest under the installation's key. Spaces, hyphens and lookalikes do not matter. */
export function codeProof(secrets: Secrets, typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OIL]/g, (letter) => lookalikes[letter] ?? letter);
  return proofPrefix + Buffer.from(secrets.oneTimeCodes.digest(plain)).toString('hex');
}

export function isCodeProof(proof: string): boolean {
  return proof.startsWith(proofPrefix);
}
