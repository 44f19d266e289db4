import type { SupervisionDraw } from '@xianfeng/contract';
import { lotList, refused, type Result } from '@xianfeng/engine';
import { sha256 } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { lineOf, readDraw } from './draw-view.ts';
import { holdPlan } from './hold-plan.ts';
import { branchesBelow } from './people.ts';

export interface FreezingBranches {
  readonly id: string;
  readonly planId: string;
  readonly draws: number;
  readonly dueOn: string;
}

/** Freezes the list of the branches below, with its hash: none comes on it or off it. The same again changes nothing. */
export function freezeBranches(
  context: Context,
  caller: Caller,
  { id, planId, draws, dueOn }: FreezingBranches,
): Promise<Result<SupervisionDraw>> {
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdPlan(tx, caller, planId);
    if (!held.ok) return held;
    const known = await tx.supervisions.findDraw(id);
    if (known !== undefined) {
      const isSame = known.plan_id === planId && known.draws === draws && known.due_on === dueOn;
      return isSame ? readDraw(tx, caller, id) : refused({ code: 'supervision.id-taken' });
    }
    if (held.value.state !== 'adopted') return refused({ code: 'supervision.not-adopted' });
    const standing = (await tx.supervisions.drawsOf(planId)).find(
      (row) => row.seed === null && row.withdrawn_on === null,
    );
    if (standing !== undefined)
      return refused({ code: 'supervision.draw-standing-meanwhile', facts: { on: standing.frozen_on } });
    if (dueOn < today) return refused({ code: 'supervision.due-past', facts: { on: dueOn } });
    const branches = await branchesBelow(tx, held.value.organization_id);
    if (draws > branches.length)
      return refused({ code: 'supervision.draws-wrong', facts: { draws, lines: branches.length } });
    const list = lotList(branches.map(lineOf));
    const row = { draws, due_on: dueOn, list_hash: sha256(list), lines: branches.length };
    await tx.supervisions.insertDraw({
      ...{ ...row, id, plan_id: planId, list, frozen_by: caller.personId },
      ...{ frozen_on: today, frozen_at: context.clock.now() },
    });
    trail.add({ subjectId: id, organizationId: held.value.organization_id, after: row });
    return readDraw(tx, caller, id);
  });
}
