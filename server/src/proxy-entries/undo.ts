import type { ProxyEntry } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { ownEntries } from './list.ts';
import { undoUntil } from './undo-until.ts';

/**
 * Takes back what another typed for oneself, within seven days. Whatever rests on it asks here whether it stands; nothing
 * that waits for these days has taken effect before they are over.
 */
export function undoProxyEntry(context: Context, caller: Caller, id: string): Promise<Result<ProxyEntry[]>> {
  return commit(context, caller, async (tx, trail) => {
    const today = context.clock.today();
    const row = await tx.proxyEntries.lock(id);
    // Another's entry answers like one that is not there.
    if (row === undefined || row.person_id !== caller.personId) return refused({ code: 'access.denied' });
    if (row.undone_on === null) {
      const until = undoUntil(row.typed_on);
      if (today > until) return refused({ code: 'proxy-entry.too-late', facts: { until } });
      await tx.proxyEntries.undo(id, today);
      trail.add({
        subjectId: row.person_id,
        before: { id, act: row.act, madeId: row.made_id },
        after: { undoneOn: today },
      });
    }
    return done(await ownEntries(tx, caller.personId, today));
  });
}
