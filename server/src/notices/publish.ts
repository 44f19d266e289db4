import { boxProblems, done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { holdYear } from '../cycles/hold.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type AskedNotice, type NoticeOnTheWay, noticeOnTheWay } from './hold-boxes.ts';
import { makeNotice } from './make.ts';
import { type HungOut, hungOutView } from './view.ts';

/**
 * Hangs out today what was proposed, checked and approved, if it is still what stands; a published month takes no scores any
 * more. The second click gets the notice that hangs already.
 */
export function publishNotice(context: Context, caller: Caller, asked: AskedNotice): Promise<Result<HungOut>> {
  const { branchId, kind, period } = asked;
  return commit(context, caller, async (tx, trail) => {
    const year = await holdYear(tx, branchId, Number(period.slice(0, 4)));
    if (!year.ok) return year;
    const found = await noticeOnTheWay(context, tx, asked);
    if (!found.ok) return found;
    const { standing, file, obstacles, body, hasChanged, state } = found.value;
    if (standing !== undefined && file === undefined) return done(await hungOutView(context, tx, branchId, standing));
    if (obstacles.length > 0) return refused(...obstacles);
    if (hasChanged) return refused({ code: 'notice.figures-changed' });
    if (file === undefined) return refused({ code: 'notice.not-approved' });
    const problems = boxProblems('publish', { state, by: caller.personId, proposedBy: file.proposed_by });
    if (problems.length > 0) return refused({ code: 'notice.not-approved' });
    const made = await hangOut(context, tx, caller, { ...found.value, body });
    if (!made.ok) return made;
    await tx.noticeFiles.update(file.id, { state: 'published', revision: file.revision + 1, notice_id: made.value });
    const notice = await tx.notices.find(made.value);
    if (notice === undefined) throw new Error('The notice was inserted a moment ago in this transaction.');
    const { id, number, body_hash: bodyHash, replaces } = notice;
    trail.add({ subjectId: id, organizationId: branchId, after: { kind, period, number, bodyHash, replaces } });
    trail.sign('notice', id);
    return done(await hungOutView(context, tx, branchId, notice));
  });
}

async function hangOut(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { source, place, standing, body, contentHash }: NoticeOnTheWay,
): Promise<Result<string>> {
  const head = await tx.ledger.lockHead();
  const made = makeNotice(context, source, place, {
    ...{ openedOn: context.clock.today(), publishedBy: caller.personId, publishedAt: context.clock.now() },
    ...{ head, number: body.number, standing },
  });
  if (!made.ok) return made;
  if (made.value.contentHash !== contentHash) throw new Error('The year is held: what was read is what is made.');
  await tx.notices.insert([made.value.row]);
  return done(made.value.row.id);
}
