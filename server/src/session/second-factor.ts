import { authenticatorName, type OwnSecurity } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { writeOwn } from '../accounts/own-trail.ts';
import { newBackupCodes, openSeed, sealSeed } from '../accounts/second-factor.ts';
import { newSeed, seedAddress, stepOf } from '../accounts/totp.ts';
import type { Caller, Context } from '../context.ts';
import { readSecurity } from './security.ts';

/** Gives a seed to put into an authenticator. It counts once a code from there has come back. */
export async function beginSecondFactor(
  context: Context,
  caller: Caller,
  { password }: { readonly password?: string | undefined },
): Promise<Result<{ seed: string; address: string }>> {
  // Who is held up for want of one has proved who they are a moment ago.
  const problem =
    caller.due === 'enrolment' ? null : await context.identity.passwordProblem(context.request, caller, password);
  if (problem !== null) return refused(problem);
  const { store, secrets, clock } = context;
  const { accountId, committeeId, username } = caller;
  const seed = newSeed();
  const isBegun = await store.transaction(committeeId, ({ credentials }) =>
    credentials.beginSecondFactor(accountId, { seed: sealSeed(secrets, accountId, seed), now: clock.now() }),
  );
  if (!isBegun) return refused({ code: 'second-factor.set-already' });
  const committee = await store.committees.find(committeeId);
  return done({ seed, address: seedAddress(seed, { issuer: authenticatorName(committee?.name ?? ''), username }) });
}

/** Makes it count, ends every other session and hands out ten backup codes. */
export async function confirmSecondFactor(
  context: Context,
  caller: Caller,
  { code }: { readonly code: string },
): Promise<Result<{ backupCodes: string[] }>> {
  const { store, secrets, clock, identity, request } = context;
  const { accountId, committeeId } = caller;
  const now = clock.now();
  const result = await store.transaction(committeeId, async (tx) => {
    const begun = await tx.credentials.secondFactor(accountId);
    if (begun === undefined || begun.confirmed_at !== null) return refused({ code: 'second-factor.not-begun' });
    const step = stepOf(openSeed(secrets, accountId, begun.seed_sealed), code.replace(/\s/g, ''), now);
    if (step === null || !(await tx.credentials.spendStep(accountId, step))) {
      return refused({ code: 'second-factor.wrong' });
    }
    await tx.credentials.confirmSecondFactor(accountId, now);
    await writeFactor(context, tx, caller);
    return done({ backupCodes: await newBackupCodes(tx, { secrets, accountId }) });
  });
  if (!result.ok) return result;
  for (const cookie of (await identity.renewSession(request, caller)).cookies) request.setCookie(cookie);
  return result;
}

/** Takes the second factor away from an account whose office does not ask for one. */
export async function removeSecondFactor(
  context: Context,
  caller: Caller,
  { password }: { readonly password: string },
): Promise<Result<OwnSecurity>> {
  const security = await readSecurity(context, caller);
  if (security.ok && security.value.secondFactor.isDemanded) return refused({ code: 'second-factor.demanded' });
  const problem = await context.identity.passwordProblem(context.request, caller, password);
  if (problem !== null) return refused(problem);
  await context.store.transaction(caller.committeeId, async (tx) => {
    await tx.credentials.removeSecondFactor(caller.accountId);
    await writeFactor(context, tx, caller);
  });
  return readSecurity(context, caller);
}

/** Ten new backup codes; the old ones are worth nothing from then on. */
export async function renewBackupCodes(
  context: Context,
  caller: Caller,
  { password }: { readonly password: string },
): Promise<Result<{ backupCodes: string[] }>> {
  const problem = await context.identity.passwordProblem(context.request, caller, password);
  if (problem !== null) return refused(problem);
  const { store, secrets } = context;
  const { accountId } = caller;
  return store.transaction(caller.committeeId, async (tx) => {
    const held = await tx.credentials.secondFactor(accountId);
    if (held?.confirmed_at == null) return refused({ code: 'second-factor.not-begun' });
    await writeFactor(context, tx, caller);
    return done({ backupCodes: await newBackupCodes(tx, { secrets, accountId }) });
  });
}

async function writeFactor({ clock, doing, request }: Context, tx: Transaction, caller: Caller): Promise<void> {
  const { accountId: id, personId } = caller;
  await writeOwn(tx, clock, { act: doing.act, account: { id, personId }, isProved: true, from: request.from });
}
