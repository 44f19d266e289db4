import type { Caller } from '../caller.ts';
import type { Secrets } from '../secrets.ts';
import type { Transaction } from '@xianfeng/store';
import { codeProof, newCode } from './one-time-code.ts';
import { stepOf } from './totp.ts';

const backupCodesMade = 10;

/**
 * Whose office needs a second factor (等保 level 3, 8.1.4.1.d): everybody who decides over others' points or accounts.
 * Members, recorders and the review panel may have one.
 */
const withoutDemand: ReadonlySet<string> = new Set(['member', 'recorder', 'review-panel']);

export function needsSecondFactor(appointments: Caller['appointments']): boolean {
  return appointments.some(({ role }) => !withoutDemand.has(role));
}

/** A seed as it is kept: sealed, and bound to its account, so that no other account's can be put in its place. */
export function sealSeed(secrets: Secrets, accountId: string, seed: string): Uint8Array {
  return secrets.secondFactors.seal(`${accountId}:${seed}`);
}

export function openSeed(secrets: Secrets, accountId: string, sealed: Uint8Array): string {
  const [owner, seed] = secrets.secondFactors.open(sealed).split(':', 2);
  if (owner !== accountId || seed === undefined) {
    throw new Error('A second factor is not the one of its account.');
  }
  return seed;
}

export interface Presented {
  readonly secrets: Secrets;
  readonly accountId: string;
  readonly typed: string;
  readonly now: Date;
}

/** Uses up the code typed, be it the authenticator's or a backup code; null where it fits neither, or did before. */
export async function spendSecondFactor(
  { credentials }: Transaction,
  { secrets, accountId, typed, now }: Presented,
): Promise<'authenticator' | 'backup-code' | null> {
  const held = await credentials.secondFactor(accountId);
  if (held === undefined) return null;
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(plain)) {
    const step = stepOf(openSeed(secrets, accountId, held.seed_sealed), plain, now);
    return step !== null && (await credentials.spendStep(accountId, step)) ? 'authenticator' : null;
  }
  return (await credentials.spendBackupCode(accountId, codeProof(secrets, typed))) ? 'backup-code' : null;
}

/** Ten new backup codes in place of all old ones; kept as digests, seen this once. */
export async function newBackupCodes(
  { credentials }: Transaction,
  { secrets, accountId }: Pick<Presented, 'secrets' | 'accountId'>,
): Promise<string[]> {
  const codes = Array.from({ length: backupCodesMade }, newCode);
  await credentials.replaceBackupCodes(
    accountId,
    codes.map((code) => codeProof(secrets, code)),
  );
  return codes;
}
