import type { ProxyEntry } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { takeDownStar } from '../star-consents/take-down.ts';
import { ownEntries } from './list.ts';
import { undoUntil } from './undo-until.ts';

/**
 * Takes back what another typed for oneself, within seven days. Whatever rests on it asks here whether it stands; nothing
 * that waits for these days has taken effect before they are over. What a star has let be shown is taken down with it.
 */
export async function undoProxyEntry(context: Context, caller: Caller, id: string): Promise<Result<ProxyEntry[]>> {
  let photo: string | null = null;
  const result = await commit(context, caller, async (tx, trail) => {
    const today = context.clock.today();
    const row = await tx.proxyEntries.lock(id);
    // Another's entry answers like one that is not there.
    if (row === undefined || row.person_id !== caller.personId) return refused({ code: 'access.denied' });
    if (row.undone_on === null) {
      const until = undoUntil(row.typed_on);
      if (today > until) return refused({ code: 'proxy-entry.too-late', facts: { until } });
      await tx.proxyEntries.undo(id, today);
      if (row.act === 'star.consent') photo = await takeDownStar(tx, row.made_id, { by: caller.personId, on: today });
      trail.add({
        subjectId: row.person_id,
        before: { id, act: row.act, madeId: row.made_id },
        after: { undoneOn: today },
      });
    }
    return done(await ownEntries(tx, caller.personId, today));
  });
  if (result.ok && photo !== null) await context.files.remove(photo);
  return result;
}
