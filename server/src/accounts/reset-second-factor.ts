import type { PrintedCode } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { changedMeanwhile, holdAccount, type SeenAccount } from './hold.ts';
import { printCodesWithin } from './print-codes.ts';

/**
 * For a lost device: takes the second factor away and prints a one-time code in place of the password, so that whoever
 * found the device, or learned the password, gains nothing, and the holder comes in person (OWASP ASVS 5.0, 6.4.4).
 */
export function resetSecondFactor(context: Context, caller: Caller, seen: SeenAccount): Promise<Result<PrintedCode>> {
  return commit(context, caller, async (tx, trail) => {
    const { personId } = seen;
    if (personId === caller.personId) return refused({ code: 'account.own' });
    const held = await holdAccount(tx, seen);
    if (!held.ok) return held;
    if (held.value.isChanged) return refused(await changedMeanwhile(tx, [personId]));
    await tx.credentials.removeSecondFactor(held.value.id);
    const printed = await printCodesWithin(context, { tx, trail }, [seen]);
    if (!printed.ok) return printed;
    const [code] = printed.value;
    return code === undefined ? refused({ code: 'access.denied' }) : done(code);
  });
}
