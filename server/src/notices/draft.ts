import { done } from '@xianfeng/engine';
import { branchYearOf } from '../cycles/branch-year.ts';
import type { Caller, Services } from '../context.ts';
import { noticeBody } from './body.ts';
import { noticeDays } from './notice-days.ts';
import { noticeObstacles, noticeStepProblems } from './obstacles.ts';
import { checkPlace, type NoticePlace } from './place.ts';
import { noticeSourceOf } from './source.ts';

/** What would hang on the wall if it were published today, and what stands against that. */
export function draftNotice(
  { store, clock }: Services,
  caller: Caller,
  asked: NoticePlace & { readonly branchId: string },
) {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, asked.branchId, Number(asked.period.slice(0, 4)));
    if (!year.ok) return year;
    const place = checkPlace(year.value, { kind: asked.kind, period: asked.period });
    if (!place.ok) return place;
    const source = await noticeSourceOf(tx, year.value);
    const standing = source.notices.find(({ kind, period }) => kind === asked.kind && period === asked.period);
    const openedOn = clock.today();
    const days = noticeDays(source, asked.kind, openedOn);
    const number = standing?.number ?? Math.max(0, ...source.notices.map((notice) => notice.number)) + 1;
    const steps = await noticeStepProblems(tx, year.value, asked.period);
    const shownDays = days.ok ? days.value : { openedOn, closesOn: openedOn, days: [] };
    const published =
      standing === undefined ? [] : [{ code: 'notice.already-published', facts: { period: asked.period } }];
    return done({
      body: noticeBody(source, place.value, { number, days: shownDays }),
      obstacles: [
        ...published,
        ...noticeObstacles(source, place.value, openedOn),
        ...steps,
        ...(days.ok ? [] : days.problems),
      ],
    });
  });
}
