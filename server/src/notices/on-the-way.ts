import type { NoticeBoxes } from '@xianfeng/contract';
import { done } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { subjectOf } from '../cycles/branch-year.ts';
import { openActs } from './boxes-view.ts';
import { noticeOnTheWay } from './hold-boxes.ts';
import type { NoticePlace } from './place.ts';

interface WaitingNotice extends NoticePlace {
  readonly subject: 'member' | 'branch';
  readonly state: NoticeBoxes['state'];
  readonly may: NoticeBoxes['may'];
}

/** Drafts of this year and the last that somebody has proposed and nobody has published. */
export function listOnTheWay(services: Services, caller: Caller, branchId: string) {
  const { store, clock } = services;
  return store.transaction(caller.committeeId, async (tx) => {
    const present = Number(clock.today().slice(0, 4));
    const cycles = await Promise.all([tx.cycles.find(branchId, present), tx.cycles.find(branchId, present - 1)]);
    const branch = await tx.organizations.find(branchId);
    const subject = branch === undefined ? 'member' : subjectOf(branch);
    const waiting: WaitingNotice[] = [];
    for (const file of await tx.noticeFiles.openOfCycles(cycles.flatMap((cycle) => cycle?.id ?? []))) {
      const { kind, period } = file;
      const found = await noticeOnTheWay(services, tx, { branchId, kind, period });
      if (!found.ok) continue;
      const { state } = found.value;
      const may = await openActs(tx, caller, { branchId, state, proposedBy: file.proposed_by });
      waiting.push({ kind, period, subject, state, may });
    }
    return done(waiting);
  });
}
