import type { Bulletin } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import type { AskedBulletin } from './asked-period.ts';
import { bulletinView } from './view.ts';

export function readBulletin(
  { store, clock }: Services,
  caller: Caller,
  { branchId, period }: AskedBulletin,
): Promise<Result<Bulletin>> {
  return store.transaction(caller.committeeId, (tx) =>
    bulletinView(tx, caller, { branchId, period, today: clock.today() }),
  );
}
