import type { Notice } from '@xianfeng/contract';
import { done, noticeAfter, refused, type Result, shortForm } from '@xianfeng/engine';
import type { NoticePlaceRow, NoticeRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { branchYearOfCycle } from '../cycles/branch-year.ts';
import { correctionsSince } from '../corrected-scores/since.ts';
import { access } from './access.ts';
import { forOnlooker } from './audience.ts';
import { filledBoxes } from './boxes-view.ts';
import { lookingAt, noticePlaceView } from './view.ts';

/** One notice: for whoever keeps it with all that hangs on the wall, for others while it hangs and as far as the scheme shows it. */
export function readNotice({ store, clock }: Services, caller: Caller, id: string): Promise<Result<Notice>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const notice = await tx.notices.find(id);
    if (notice === undefined) return refused({ code: 'notice.unknown', facts: { id } });
    const cycle = await tx.cycles.findById(notice.cycle_id);
    if (cycle === undefined) throw new Error('A notice belongs to a cycle; the database holds to it.');
    const branchId = cycle.branch_id;
    const isKeeper = await mayAt(tx, caller, { list: access, act: 'keep-notices', branchId });
    const looking = await lookingAt(tx, id, clock.today());
    const place = noticePlaceView(notice, looking);
    if (!isKeeper && !(await isOnShow(tx, notice, clock.today())))
      return refused({ code: 'notice.taken-down', facts: { on: notice.closes_on } });
    const year = await branchYearOfCycle(tx, cycle);
    const corrections = [...(await correctionsSince(tx, year, notice))];
    const mayTakeDown =
      noticeAfter(place.state, 'take-down') !== null &&
      (await mayAt(tx, caller, { list: access, act: 'publish-notice', branchId }));
    const others = year.plan.scheme.notices.othersOnScreen ?? 'bands';
    const own = new Set(await tx.people.recordsOf(caller.personId));
    return done({
      ...{ ...place, branchId, mayTakeDown, checkpoint: await checkpointOf(tx, id) },
      ...forOnlooker({ body: notice.body as Notice['body'], corrections }, { own, isKeeper, others }),
      replaces: otherView(notice.replaces === null ? undefined : await tx.notices.find(notice.replaces)),
      replacedBy: otherView(await tx.notices.findReplacing(id)),
      boxes: isKeeper ? await boxesOf(tx, notice) : null,
    });
  });
}

/** It hangs; or what took its place does. */
async function isOnShow(tx: Transaction, notice: NoticePlaceRow, today: string): Promise<boolean> {
  let last = notice;
  for (;;) {
    const later = await tx.notices.findReplacing(last.id);
    if (later === undefined) break;
    last = later;
  }
  const { state } = noticePlaceView(last, await lookingAt(tx, last.id, today));
  return state === 'open' || state === 'held';
}

async function checkpointOf(tx: Transaction, id: string): Promise<string | null> {
  const signed = await tx.checkpoints.about(id);
  return signed === undefined ? null : shortForm({ sequence: signed.audit_sequence, hash: signed.audit_hash });
}

function otherView(row: NoticePlaceRow | undefined): Notice['replaces'] {
  return row === undefined ? null : { id: row.id, number: row.number, openedOn: row.opened_on };
}

async function boxesOf(tx: Transaction, notice: NoticeRow): Promise<Notice['boxes']> {
  const file = await tx.noticeFiles.ofNotice(notice.id);
  return file === undefined ? null : filledBoxes(tx, file, { by: notice.published_by, on: notice.opened_on });
}
