import type { LineConfirmations } from '@xianfeng/contract';
import { done } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { access } from './access.ts';
import { boxesView } from './boxes-view.ts';
import { type AskedNotice, type NoticeOnTheWay, noticeOnTheWay } from './hold-boxes.ts';

/** What would hang on the wall if it were published today, what stands against that, and how far its boxes are filled. */
export function draftNotice(services: Services, caller: Caller, asked: AskedNotice) {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const found = await noticeOnTheWay(services, tx, asked);
    if (!found.ok) return found;
    const { body, obstacles } = found.value;
    const boxes = await boxesView(tx, caller, found.value);
    // While something stands against it no box can be filled; what was proposed can still be given back.
    const may = obstacles.length === 0 ? boxes.may : boxes.may.filter((act) => act === 'return');
    const confirmations = await linesView(tx, caller, { ...found.value, branchId: asked.branchId });
    return done({ body, obstacles: [...obstacles], boxes: { ...boxes, may }, confirmations });
  });
}

/** Who has confirmed the own line, who has not, and what of it the reader may write down or close; only once it may be asked. */
async function linesView(
  tx: Transaction,
  caller: Caller,
  {
    confirmations,
    isReady,
    branchId,
  }: Pick<NoticeOnTheWay, 'confirmations' | 'isReady'> & { readonly branchId: string },
): Promise<LineConfirmations | null> {
  if (confirmations === null || !isReady) return null;
  const may = (act: 'record-confirmation' | 'publish-notice') => mayAt(tx, caller, { list: access, act, branchId });
  const names = await tx.people.namesOf([
    ...new Set(confirmations.lines.flatMap(({ word }) => word?.recorded_by ?? [])),
  ]);
  return {
    ...{
      dueOn: confirmations.dueOn,
      mayRecord: await may('record-confirmation'),
      mayClose: await may('publish-notice'),
    },
    lines: confirmations.lines.map(({ line, hash, word }) => ({
      ...{ subjectId: line.memberId, name: line.name, total: line.total, hash },
      ...{ answer: word?.state ?? null, words: word?.words ?? null, on: word?.recorded_on ?? null },
      by: word === null ? null : (names.get(word.recorded_by) ?? ''),
    })),
  };
}
