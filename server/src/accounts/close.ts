import type { Account } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { readAccount } from './view.ts';

/** Closes someone's account and ends its sessions; nothing of what they did is touched. Twice is once. */
export function closeAccount(services: Services, caller: Caller, personId: string): Promise<Result<Account>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    if (personId === caller.personId) return refused({ code: 'account.own' });
    await tx.accounts.close(personId, services.clock.now());
    return done(await readAccount(tx, personId));
  });
}
