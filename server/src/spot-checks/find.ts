import type { SpotCheck } from '@xianfeng/contract';
import { type CheckFinding, checkerProblems, findingProblems, refused, type Result } from '@xianfeng/engine';
import type { SpotCheckItemRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdCheck } from './hold-check.ts';
import { recordersOf } from './stands.ts';
import { readView } from './view.ts';

export interface FindingGiven {
  readonly id: string;
  readonly itemId: string;
  /** What whoever writes saw. */
  readonly revision: number;
  readonly finding: CheckFinding;
  readonly shouldStand: string | null;
  readonly reason: string;
  readonly remedy: string | null;
}

/** What somebody found who looked into one that was drawn. It changes no points: those are corrected where they stand. */
export function writeFinding(context: Context, caller: Caller, given: FindingGiven): Promise<Result<SpotCheck>> {
  const { id, itemId, revision, finding, shouldStand, reason, remedy } = given;
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCheck(tx, caller, id);
    if (!held.ok) return held;
    const item = (await tx.spotChecks.itemsOf([id])).find((row) => row.id === itemId);
    if (item === undefined) return refused({ code: 'spot-check.item-unknown' });
    if (isSame(item, given, caller)) return readView(tx, context, { caller, id });
    const { state } = held.value.row;
    if (state !== 'drawn') return refused({ code: `spot-check.${state}-meanwhile` });
    if (item.revision !== revision) return refused({ code: 'spot-check.changed-meanwhile' });
    const problems = [
      ...checkerProblems({
        ...{ checkerId: caller.personId, memberId: item.person_id },
        recorderIds: await recordersOf(tx, item),
      }),
      ...findingProblems({ finding, shouldStand, remedy }),
    ];
    if (problems.length > 0) return refused(...problems);
    const found = { finding, reason, remedy, should_stand: shouldStand };
    await tx.spotChecks.writeFinding(itemId, {
      ...{ ...found, revision: revision + 1 },
      ...{ found_by: caller.personId, found_on: context.clock.today(), found_at: context.clock.now() },
    });
    const cycle = await tx.cycles.findById(item.cycle_id);
    const before = { finding: item.finding, should_stand: item.should_stand, remedy: item.remedy, reason: item.reason };
    trail.add({
      ...{ subjectId: item.person_id, organizationId: cycle?.branch_id },
      ...{ before: { itemId, ...before }, after: { itemId, ...found }, reason },
    });
    return readView(tx, context, { caller, id });
  });
}

function isSame(item: SpotCheckItemRow, given: FindingGiven, { personId }: Caller): boolean {
  return (
    item.revision === given.revision + 1 &&
    item.found_by === personId &&
    item.finding === given.finding &&
    item.should_stand === given.shouldStand &&
    item.reason === given.reason &&
    item.remedy === given.remedy
  );
}
