import { refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { openTrail, Refusal, type Trail } from './commit.ts';
import type { Context } from './context.ts';

/**
 * One act of somebody who is not signed in, in one transaction and with its line in the audit trail. The trail gets neither
 * an account nor where the request came from, and no key is kept: all of that would tell who it was. So an act that is
 * sent twice has to bear it by itself.
 */
export async function commitUnsigned<Value>(
  { doing, store, clock, newId }: Context,
  committeeId: string,
  act: (tx: Transaction, trail: Trail) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  doing.isCommitted = true;
  try {
    return await store.transaction(committeeId, async (tx) => {
      const { trail, changes } = openTrail();
      const result = await act(tx, trail);
      if (!result.ok) throw new Refusal(result.problems);
      if (changes.length > 0)
        await tx.audit.append({
          ...{ id: newId(), recordedAt: clock.now(), accountId: null, personId: null, act: doing.act },
          ...{ organizationId: changes[0]?.organizationId ?? null, subjectId: null, onBehalfOfId: null },
          detail: JSON.stringify({ changes }),
        });
      return result;
    });
  } catch (error) {
    if (error instanceof Refusal) return refused(...error.problems);
    throw error;
  }
}
