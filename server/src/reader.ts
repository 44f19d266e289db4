import type { Transaction } from '@xianfeng/store';
import { mayAt, type Rule } from './access.ts';
import type { Caller } from './context.ts';

/** Somebody, and which rights of one access list they have where. */
export interface Reader<Right extends string> {
  readonly caller: Caller;
  readonly has: (right: Right, branchId: string) => Promise<boolean>;
}

/** Asks the database for each right at each place once, for views of many rows. */
export function readerOf<Right extends string>(
  tx: Transaction,
  caller: Caller,
  list: readonly Rule<Right>[],
): Reader<Right> {
  const known = new Map<string, Promise<boolean>>();
  return {
    caller,
    has(act, branchId) {
      const key = `${act} ${branchId}`;
      const asked = known.get(key) ?? mayAt(tx, caller, { list, act, branchId });
      known.set(key, asked);
      return asked;
    },
  };
}
