import type { Bulletin } from '@xianfeng/contract';
import { bulletinWordProblems, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { type AskedBulletin, hasBulletin } from './asked-period.ts';
import { bulletinView } from './view.ts';

export interface WritingBulletin extends AskedBulletin {
  /** Of the draft that was seen; 0 where there was none. */
  readonly revision: number;
  readonly well: string;
  readonly lacking: string;
  readonly next: string;
}

/** Comments on a period. After it was released they begin another edition, and the one before stays. */
export function writeBulletin(context: Context, caller: Caller, given: WritingBulletin): Promise<Result<Bulletin>> {
  const { branchId, period, revision, well, lacking, next } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdYear(tx, branchId, Number(period.slice(0, 4)));
    if (!held.ok) return held;
    const year = held.value;
    if (!hasBulletin(year, period)) return refused({ code: 'bulletin.none-asked', facts: { period } });
    const names = (await yearMembers(tx, year)).map(({ name }) => name);
    const problems = bulletinWordProblems({ well, lacking, next }, names);
    if (problems.length > 0) return refused(...problems);
    const rows = await tx.bulletins.ofPeriod(year.cycleId, period);
    const draft = rows.find((row) => row.released_on === null);
    if ((draft?.revision ?? 0) !== revision) return refused({ code: 'bulletin.changed-meanwhile' });
    const words = { well, lacking, next_steps: next, written_by: caller.personId, written_on: today };
    const edition = draft?.edition ?? rows.length + 1;
    if (draft === undefined)
      await tx.bulletins.insert({
        ...{ id: context.newId(), cycle_id: year.cycleId, period, edition, revision: 1, ...words },
        ...{ figures: null, released_by: null, released_on: null },
      });
    else await tx.bulletins.update(draft.id, { ...words, revision: revision + 1 });
    trail.add({ organizationId: branchId, after: { period, edition, well, lacking, next } });
    return bulletinView(tx, caller, { branchId, period, today });
  });
}
