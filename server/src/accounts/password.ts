import { timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Problem } from '@xianfeng/engine';
import type { Secrets } from '../secrets.ts';
import { codeProof, isCodeProof } from './one-time-code.ts';

/** GB/T 22239 (等保) asks for complexity: eight characters of three of the four kinds. */
const charactersLeast = 8;
const kindsLeast = 3;
const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** What is wrong with a new password; the problem says the rule. */
export function passwordProblems(password: string, username: string): readonly Problem[] {
  const characters = [...password].length;
  const found = kinds.filter((kind) => kind.test(password)).length;
  if (characters < charactersLeast || found < kindsLeast) {
    return [{ code: 'password.weak', facts: { charactersLeast, kindsLeast, characters, kinds: found } }];
  }
  if (password.toLowerCase().includes(username)) return [{ code: 'password.contains-username' }];
  return [];
}

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
