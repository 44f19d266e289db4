import type { NoticeBoxes } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { boxesView } from './boxes-view.ts';
import { type BoxAsked, holdBoxes } from './hold-boxes.ts';

/** Proposes what would hang today. What it shows is kept by its hash: boxes hold for these figures and no others. */
export function proposeNotice(context: Context, caller: Caller, asked: BoxAsked): Promise<Result<NoticeBoxes>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdBoxes(context, tx, caller, { ...asked, act: 'propose' });
    if (!held.ok) return held;
    const { year, place, file, contentHash } = held.value;
    const none = { checked_by: null, checked_on: null, approved_by: null, approved_on: null };
    const row = {
      ...({ state: 'proposed', revision: (file?.revision ?? 0) + 1, content_hash: contentHash } as const),
      ...{ proposed_by: caller.personId, proposed_on: context.clock.today(), ...none },
      ...{ returned_by: null, returned_on: null, concern: null, return_words: null },
    };
    const id = file?.id ?? context.newId();
    if (file === undefined)
      await tx.noticeFiles.insert([{ id, cycle_id: year.cycleId, ...place, ...row, notice_id: null }]);
    else await tx.noticeFiles.update(id, row);
    trail.add({ subjectId: id, organizationId: asked.branchId, after: { ...place, state: 'proposed', contentHash } });
    const now = { ...row, committee_id: caller.committeeId, id, cycle_id: year.cycleId, ...place, notice_id: null };
    return done(await boxesView(tx, caller, { year, file: now, state: 'proposed', hasChanged: false }));
  });
}
