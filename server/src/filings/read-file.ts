import { done, refused } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';

/** The very bytes that were signed here. */
export function readFile({ store }: Services, caller: Caller, id: string) {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.filings.find(id);
    if (row?.direction !== 'out') return refused({ code: 'access.denied' });
    const { sender_name: name, year, revision, content, fingerprint } = row;
    return done({ fileName: `${name}-${year}-${revision}.xianfeng-filing.json`, content, fingerprint });
  });
}
