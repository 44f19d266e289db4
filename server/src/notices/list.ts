import { done } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { subjectOf } from '../cycles/branch-year.ts';
import { noticePlaceView } from './view.ts';

/** A branch's notices of this year and the last, newest first. */
export function listNotices({ store, clock }: Services, caller: Caller, branchId: string) {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const present = Number(today.slice(0, 4));
    const cycles = await Promise.all([tx.cycles.find(branchId, present), tx.cycles.find(branchId, present - 1)]);
    const notices = await tx.notices.ofCycles(cycles.flatMap((cycle) => cycle?.id ?? []));
    const open = await tx.objections.openOf(notices.map(({ id }) => id));
    const newestFirst = notices.toSorted(
      (left, right) => right.published_at.getTime() - left.published_at.getTime() || right.number - left.number,
    );
    const branch = await tx.organizations.find(branchId);
    const subject = branch === undefined ? 'member' : subjectOf(branch);
    return done(
      newestFirst.map((notice) => ({
        ...noticePlaceView(notice, { today, openObjections: open.get(notice.id) ?? 0 }),
        subject,
      })),
    );
  });
}
