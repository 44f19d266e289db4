import type { HallNotice, NoticeBody } from '@xianfeng/contract';
import { done } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { bandsOf } from './bands.ts';
import { lookingAt, noticePlaceView } from './view.ts';

/** What hangs at present, for a screen that everybody walks past: how many are where and until when; no lines, no names. */
export function hallNotices({ store, clock }: Services, caller: Caller, branchId: string) {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const present = Number(today.slice(0, 4));
    const branch = await tx.organizations.find(branchId);
    const cycles = await Promise.all([tx.cycles.find(branchId, present), tx.cycles.find(branchId, present - 1)]);
    const notices: HallNotice[] = [];
    for (const { id } of cycles.flatMap((cycle) => cycle ?? [])) {
      for (const place of await tx.notices.ofCycle(id)) {
        const view = noticePlaceView(place, await lookingAt(tx, place.id, today));
        const row = view.state === 'open' || view.state === 'held' ? await tx.notices.find(place.id) : undefined;
        if (row === undefined) continue;
        const body = row.body as NoticeBody;
        const { kind, period, number, state, openedOn, closesOn, checkCode } = view;
        const people = body.lines.length;
        const exempt = body.lines.filter((line) => line.exempt).length;
        notices.push({
          ...{ id: row.id, kind, period, number, state, openedOn, closesOn, checkCode, people, exempt },
          ...{ subject: body.subject, grades: body.scheme.grades, days: body.days, contact: body.contact },
          bands: body.subject === 'branch' ? null : bandsOf(body),
        });
      }
    }
    return done({ branch: branch?.name ?? '', today, notices: notices.toSorted(newestFirst) });
  });
}

function newestFirst(left: HallNotice, right: HallNotice): number {
  return right.openedOn < left.openedOn ? -1 : right.openedOn > left.openedOn ? 1 : right.number - left.number;
}
