import type { PrintedCode } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { printCodesWithin } from './print-codes.ts';

/**
 * For a lost device: takes the second factor away and prints a one-time code in place of the password, so that whoever
 * found the device, or learned the password, gains nothing, and the holder comes in person (OWASP ASVS 5.0, 6.4.4).
 */
export function resetSecondFactor(context: Context, caller: Caller, personId: string): Promise<Result<PrintedCode>> {
  return commit(context, caller, async (tx, trail) => {
    if (personId === caller.personId) return refused({ code: 'account.own' });
    const account = await tx.accounts.ofPerson(personId);
    if (account === undefined) return refused({ code: 'account.none' });
    await tx.credentials.removeSecondFactor(account.id);
    const [code] = (await printCodesWithin(context, { tx, trail }, [personId])) ?? [];
    return code === undefined ? refused({ code: 'access.denied' }) : done(code);
  });
}
