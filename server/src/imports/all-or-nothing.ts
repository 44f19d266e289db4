import { refused, type Problem, type Result } from '@xianfeng/engine';
import type { Store, Transaction } from '@xianfeng/store';

/** Carries problems out of a transaction, so that leaving it rolls it back. */
class RolledBack extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('Rolled back.');
    this.problems = problems;
  }
}

/** One transaction of which nothing stays where the act is refused, however far it had come. */
export async function allOrNothing<Value>(
  store: Store,
  committeeId: string,
  act: (tx: Transaction) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await store.transaction(committeeId, async (tx) => {
      const result = await act(tx);
      if (!result.ok) throw new RolledBack(result.problems);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return refused(...error.problems);
    throw error;
  }
}
