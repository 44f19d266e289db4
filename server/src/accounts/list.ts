import type { Account } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { readAccounts } from './view.ts';

/** Everybody's account, or a branch's; people without one are listed too. */
export function listAccounts(
  services: Services,
  { committeeId }: Caller,
  { branchId }: { readonly branchId?: string | undefined },
): Promise<Result<Account[]>> {
  return services.store.transaction(committeeId, async (tx) =>
    done(await readAccounts(services, tx, branchId === undefined ? {} : { branchId })),
  );
}
