import type { Result } from '@xianfeng/engine';
import type { Store, Transaction } from '@xianfeng/store';

/** Carries a refusal out through the transaction, which rolls back for whatever is thrown. */
class Refusal extends Error {
  readonly result: Extract<Result<never>, { readonly ok: false }>;

  constructor(result: Refusal['result']) {
    super('refused');
    this.result = result;
  }
}

/** One act, all or nothing: a refusal takes back even what the act had made on the way to it, such as an empty sheet. */
export async function commitUnlessRefused<Value>(
  store: Store,
  committeeId: string,
  act: (tx: Transaction) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await store.transaction(committeeId, async (tx) => {
      const result = await act(tx);
      if (!result.ok) throw new Refusal(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refusal) return error.result;
    throw error;
  }
}
