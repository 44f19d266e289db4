import { done, noticeAfter } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { subjectOf } from '../cycles/branch-year.ts';
import { access } from './access.ts';
import { noticePlaceView } from './view.ts';

/** A branch's notices of this year and the last, newest first; to whoever does not keep them, those that hang. */
export function listNotices(services: Services, caller: Caller, branchId: string) {
  return services.store.transaction(caller.committeeId, async (tx) =>
    done(await listedNotices(tx, services, { caller, branchId })),
  );
}

export async function listedNotices(
  tx: Transaction,
  { clock }: Services,
  { caller, branchId }: { readonly caller: Caller; readonly branchId: string },
) {
  const today = clock.today();
  const present = Number(today.slice(0, 4));
  const cycles = await Promise.all([tx.cycles.find(branchId, present), tx.cycles.find(branchId, present - 1)]);
  const notices = await tx.notices.ofCycles(cycles.flatMap((cycle) => cycle?.id ?? []));
  const ids = notices.map(({ id }) => id);
  const open = await tx.objections.openOf(ids);
  const removals = new Map((await tx.notices.removalsOf(ids)).map((row) => [row.notice_id, row.removed_on]));
  const replaced = new Set(notices.map(({ replaces }) => replaces));
  const newestFirst = notices.toSorted(
    (left, right) => right.published_at.getTime() - left.published_at.getTime() || right.number - left.number,
  );
  const branch = await tx.organizations.find(branchId);
  const subject = branch === undefined ? ('member' as const) : subjectOf(branch);
  const isKeeper = await mayAt(tx, caller, { list: access, act: 'keep-notices', branchId });
  const takesDown = await mayAt(tx, caller, { list: access, act: 'publish-notice', branchId });
  const places = newestFirst.map((notice) =>
    noticePlaceView(notice, {
      ...{ today, openObjections: open.get(notice.id) ?? 0 },
      ...{ isReplaced: replaced.has(notice.id), removedOn: removals.get(notice.id) ?? null },
    }),
  );
  return places
    .filter(({ state }) => isKeeper || state === 'open' || state === 'held')
    .map((place) => ({
      ...{ ...place, subject },
      mayTakeDown: takesDown && noticeAfter(place.state, 'take-down') !== null,
    }));
}
