import { done, refused } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { cardFileOf } from '../evidence/card-file-rows.ts';

/** The very bytes that were signed, for whoever stands above the branch that was left. */
export function readFile(
  { store }: Services,
  caller: Caller,
  { id, reach }: { readonly id: string; readonly reach: Reach },
) {
  return store.transaction(caller.committeeId, async (tx) => {
    const file = await tx.cardFiles.find(id);
    const event = await tx.membershipEvents.find(id);
    const reached = reachedIds(await tx.organizations.list(), reach);
    if (file === undefined || !reached.has(event?.from_branch_id ?? '')) return refused({ code: 'access.denied' });
    const { content, fingerprint } = file;
    const { person, lastDay } = cardFileOf(file).body;
    return done({ fileName: `${person.name}-${lastDay}.xianfeng-card.json`, content, fingerprint });
  });
}
