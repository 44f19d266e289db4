import type { Bulletin } from '@xianfeng/contract';
import { bulletinReleaseProblems, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import { type AskedBulletin, bulletinWaits, hasBulletin } from './asked-period.ts';
import { bulletinFigures } from './figures.ts';
import { bulletinView } from './view.ts';

/** Releases what somebody else has written, with the figures as they stand now; from then on it is not changed any more. */
export function releaseBulletin(
  context: Context,
  caller: Caller,
  { branchId, period, revision }: AskedBulletin & { readonly revision: number },
): Promise<Result<Bulletin>> {
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdYear(tx, branchId, Number(period.slice(0, 4)));
    if (!held.ok) return held;
    const year = held.value;
    if (!hasBulletin(year, period)) return refused({ code: 'bulletin.none-asked', facts: { period } });
    const draft = (await tx.bulletins.ofPeriod(year.cycleId, period)).find((row) => row.released_on === null);
    if (draft === undefined || draft.revision !== revision) return refused({ code: 'bulletin.changed-meanwhile' });
    const problems = [
      ...bulletinReleaseProblems({ period, today, writtenBy: draft.written_by, releasedBy: caller.personId }),
      ...(await bulletinWaits(tx, year, period)),
    ];
    if (problems.length > 0) return refused(...problems);
    const figures = JSON.stringify(await bulletinFigures(tx, year, { period, today }));
    const release = { figures, released_by: caller.personId, released_on: today, revision: revision + 1 };
    await tx.bulletins.update(draft.id, release);
    trail.add({ subjectId: draft.id, organizationId: branchId, after: { period, edition: draft.edition, figures } });
    return bulletinView(tx, caller, { branchId, period, today });
  });
}
