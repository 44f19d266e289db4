import type { Notice } from '@xianfeng/contract';
import { done, refused, type Result, shortForm } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOfCycle } from '../cycles/branch-year.ts';
import { correctionsSince } from '../corrected-scores/since.ts';
import { noticeView } from './view.ts';

/** One notice with all that hangs on the wall. */
export function readNotice({ store, clock }: Services, caller: Caller, id: string): Promise<Result<Notice>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const notice = await tx.notices.find(id);
    if (notice === undefined) return refused({ code: 'notice.unknown', facts: { id } });
    const cycle = await tx.cycles.findById(notice.cycle_id);
    if (cycle === undefined) throw new Error('A notice belongs to a cycle; the database holds to it.');
    const openObjections = (await tx.objections.openOf([id])).get(id) ?? 0;
    const signed = await tx.checkpoints.about(id);
    const checkpoint =
      signed === undefined ? null : shortForm({ sequence: signed.audit_sequence, hash: signed.audit_hash });
    const corrections = await correctionsSince(tx, await branchYearOfCycle(tx, cycle), notice);
    return done({
      ...noticeView(notice, cycle.branch_id, { today: clock.today(), openObjections }),
      checkpoint,
      corrections: [...corrections],
    });
  });
}
