import type { NoticeBody, Objection, ObjectionAbout } from '@xianfeng/contract';
import { type Problem, refused, type Result } from '@xianfeng/engine';
import type { NoticeRow, ObjectionRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { access } from './access.ts';
import { dueDay } from './due-day.ts';
import { readObjection } from './view.ts';

export interface Raising {
  readonly id: string;
  readonly noticeId: string;
  readonly subjectId: string;
  readonly about: ObjectionAbout;
  readonly item: string | null;
  readonly words: string;
  readonly objector: string | null;
}

/**
 * Objects to a line of what hangs out: it gets a number and a day on which the answer is due, and the notice does not close
 * before. The same again is the same.
 */
export function raiseObjection(context: Context, caller: Caller, given: Raising): Promise<Result<Objection>> {
  const { id, noticeId, subjectId, about, item, words, objector } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const notice = await tx.notices.find(noticeId);
    const cycle = notice === undefined ? undefined : await tx.cycles.findById(notice.cycle_id);
    if (notice === undefined || cycle === undefined) return refused({ code: 'access.denied' });
    const act = objector === null ? 'raise-objection' : 'record-objection';
    if (!(await mayAt(tx, caller, { list: access, act, branchId: cycle.branch_id })))
      return refused({ code: 'access.denied' });
    await tx.cycles.lock(cycle.id);
    const known = await tx.objections.find(id);
    if (known !== undefined)
      return isSame(known, given, caller) ? readObjection(tx, caller, id) : refused({ code: 'objection.id-taken' });
    const problems = await raisingProblems(tx, { notice, given, today });
    if (problems.length > 0) return refused(...problems);
    const place = { notice_id: noticeId, cycle_id: cycle.id, branch_id: cycle.branch_id };
    await tx.objections.insert({
      ...{ id, ...place, subject_id: subjectId, about, item, words, objector },
      ...{ raised_by: caller.personId, raised_on: today, raised_at: context.clock.now() },
      ...{ due_on: await dueDay(tx, today), state: 'raised', revision: 1, investigators: [] },
    });
    // Who raised it stands where only those read who deal with it.
    trail.add({ subjectId, organizationId: cycle.branch_id, after: { objectionId: id, noticeId, about, item } });
    return readObjection(tx, caller, id);
  });
}

function isSame(row: ObjectionRow, given: Raising, { personId }: Caller): boolean {
  return (
    row.raised_by === personId &&
    row.notice_id === given.noticeId &&
    row.subject_id === given.subjectId &&
    row.about === given.about &&
    row.item === given.item &&
    row.words === given.words &&
    row.objector === given.objector
  );
}

interface Checking {
  readonly notice: NoticeRow;
  readonly given: Raising;
  readonly today: string;
}

async function raisingProblems(tx: Transaction, { notice, given, today }: Checking): Promise<readonly Problem[]> {
  const { lines, items } = notice.body as NoticeBody;
  const open = (await tx.objections.openOf([notice.id])).get(notice.id) ?? 0;
  const later = await tx.notices.findReplacing(notice.id);
  if (later !== undefined)
    return [{ code: 'objection.notice-replaced', facts: { number: later.number, on: later.opened_on } }];
  // While others are being looked into it still hangs.
  if (today > notice.closes_on && open === 0)
    return [{ code: 'objection.notice-closed', facts: { on: notice.closes_on } }];
  if (!lines.some(({ memberId }) => memberId === given.subjectId)) return [{ code: 'objection.line-unknown' }];
  const isItem = given.about === 'score';
  if (isItem !== (given.item !== null) || (isItem && !items.some(({ id }) => id === given.item)))
    return [{ code: 'objection.item-unknown' }];
  return [];
}
