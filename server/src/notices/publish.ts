import type { Notice } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { holdYear } from '../cycles/hold.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { noticeStepProblems } from './obstacles.ts';
import type { NoticePlace } from './place.ts';
import { publishNotices } from './publish-many.ts';
import { noticeView } from './view.ts';

/** Publishes a notice today; a published month takes no scores any more. The second click gets the notice that hangs already. */
export function publishNotice(
  context: Context,
  caller: Caller,
  { branchId, kind, period }: NoticePlace & { readonly branchId: string },
): Promise<Result<Omit<Notice, 'checkpoint' | 'corrections'>>> {
  const { clock } = context;
  return commit(context, caller, async (tx, trail) => {
    const year = await holdYear(tx, branchId, Number(period.slice(0, 4)));
    if (!year.ok) return year;
    const standing = await tx.notices.findAt(year.value.cycleId, kind, period);
    if (standing !== undefined)
      return done(
        noticeView(standing, branchId, {
          today: clock.today(),
          openObjections: (await tx.objections.openOf([standing.id])).get(standing.id) ?? 0,
        }),
      );
    const problems = await noticeStepProblems(tx, year.value, period);
    if (problems.length > 0) return refused(...problems);
    const order = { kind, period, openedOn: clock.today(), publishedBy: caller.personId, publishedAt: clock.now() };
    const published = await publishNotices(context, tx, { year: year.value, orders: [order] });
    if (!published.ok) return published;
    const notice = await tx.notices.findAt(year.value.cycleId, kind, period);
    if (notice === undefined) throw new Error('The notice was inserted a moment ago in this transaction.');
    const { id, number, body_hash: bodyHash } = notice;
    trail.add({ subjectId: id, organizationId: branchId, after: { kind, period, number, bodyHash } });
    trail.sign('notice', id);
    return done(noticeView(notice, branchId, { today: clock.today(), openObjections: 0 }));
  });
}
