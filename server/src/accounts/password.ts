import { timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '../secrets.ts';
import { codeProof, isCodeProof } from './one-time-code.ts';

/** An argon2id hash with the library's parameters (19 MiB, two passes), which are OWASP's. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/**
 * Whether what was typed fits what is kept: an argon2id hash, or a one-time code's digest. Anything kept that is
 * neither fits nothing. Each way costs one argon2id, so that time does not tell accounts apart.
 */
export async function fitsProof(secrets: Secrets, proof: string, typed: string): Promise<boolean> {
  if (proof.startsWith('$argon2')) return verify(proof, typed.normalize('NFKC'));
  await hashPassword(typed);
  if (!isCodeProof(proof)) return false;
  return timingSafeEqual(Buffer.from(proof), Buffer.from(codeProof(secrets, typed)));
}

/** Whether a password is one of these hashes. */
export async function isAmong(password: string, hashes: readonly string[]): Promise<boolean> {
  for (const each of hashes) if (await verify(each, password.normalize('NFKC'))) return true;
  return false;
}
