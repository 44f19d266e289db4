import type { Store } from '@xianfeng/store';

/** Does everything and keeps nothing: each try finds the places as they were made. */
export function dryStore(store: Store): Store {
  const rolledBack = new Error('A try leaves nothing behind.');
  return {
    ...store,
    async transaction(committeeId, act) {
      let result: { readonly value: Awaited<ReturnType<typeof act>> } | undefined;
      try {
        await store.transaction(committeeId, async (tx) => {
          result = { value: await act(tx) };
          throw rolledBack;
        });
      } catch (error) {
        if (error !== rolledBack) throw error;
      }
      if (result === undefined) throw new Error('The act has ended.');
      return result.value;
    },
  };
}
