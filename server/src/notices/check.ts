import type { NoticeCheck } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Services } from '../context.ts';
import { noticePlaceView, lookingAt } from './view.ts';

/** For anybody who types in the code on a sheet: whether such a notice was hung out, where and when. No name, no figure. */
export async function checkCodeOf({ store, clock }: Services, code: string): Promise<Result<NoticeCheck>> {
  for (const committee of await store.committees.list()) {
    const found = await store.transaction(committee.id, async (tx) => {
      const notice = await tx.notices.findByCheckCode(code);
      const cycle = notice === undefined ? undefined : await tx.cycles.findById(notice.cycle_id);
      if (notice === undefined || cycle === undefined) return null;
      const { kind, period, number, state, openedOn, closesOn, checkCode } = noticePlaceView(
        notice,
        await lookingAt(tx, notice.id, clock.today()),
      );
      const later = await tx.notices.findReplacing(notice.id);
      return {
        ...{ kind, period, number, state, openedOn, closesOn, checkCode, hash: notice.body_hash },
        ...{ branch: (await tx.organizations.find(cycle.branch_id))?.name ?? '', committee: committee.name },
        replacedBy: later === undefined ? null : { number: later.number, openedOn: later.opened_on },
      };
    });
    if (found !== null) return done(found);
  }
  return refused({ code: 'notice.code-unknown' });
}
