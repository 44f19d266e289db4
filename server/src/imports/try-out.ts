import type { Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';

/** Carries a result out through a transaction, which rolls back for whatever is thrown. */
class TakenBack<Value> extends Error {
  readonly result: Result<Value>;

  constructor(result: Result<Value>) {
    super('taken back');
    this.result = result;
  }
}

/** What an act would come to: it is done in full, under every rule, and taken back. */
export async function tryOut<Value>(
  { store }: Services,
  caller: Caller,
  act: (tx: Transaction) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const taken = await store
    .transaction(caller.committeeId, async (tx): Promise<TakenBack<Value>> => {
      throw new TakenBack(await act(tx));
    })
    .catch((error: unknown) => error);
  if (taken instanceof TakenBack) return taken.result;
  throw taken;
}
