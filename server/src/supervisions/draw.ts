import type { SupervisionDraw } from '@xianfeng/contract';
import { type DrawnNumber, numberProblems, refused, type Result, seedOf } from '@xianfeng/engine';
import { sha256 } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { hasNumbers } from '../lots/read-numbers.ts';
import { branchIn, drawnOf, readDraw } from './draw-view.ts';
import { holdDraw } from './hold-draw.ts';

export interface DrawingBranches {
  readonly id: string;
  readonly numbers: readonly DrawnNumber[];
}

/** The numbers of those present make the seed, and the seed says who is visited: once for each list. The same numbers again change nothing. */
export function drawBranches(
  context: Context,
  caller: Caller,
  { id, numbers }: DrawingBranches,
): Promise<Result<SupervisionDraw>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdDraw(tx, caller, id);
    if (!held.ok) return held;
    const { row, plan } = held.value;
    if (row.withdrawn_on !== null) return refused({ code: 'supervision.draw-withdrawn-meanwhile' });
    if (row.seed !== null) {
      const isSame = row.drawn_by === caller.personId && hasNumbers(row, numbers);
      const facts = { on: row.drawn_on };
      return isSame ? readDraw(tx, caller, id) : refused({ code: 'supervision.drawn-meanwhile', facts });
    }
    const problems = numberProblems(numbers, caller.name);
    if (problems.length > 0) return refused(...problems);
    const given = numbers.map(({ number }) => number);
    const seed = seedOf(sha256, row.list_hash, given);
    await tx.supervisions.updateDraw(id, {
      ...{ seed, present: numbers.map(({ name }) => name), numbers: given, drawn_by: caller.personId },
      ...{ drawn_on: context.clock.today(), drawn_at: context.clock.now() },
    });
    await tx.supervisions.addVisits(
      (await drawnOf(tx, { ...row, seed })).map((line) => ({
        ...{ id: context.newId(), plan_id: plan.id, branch_id: branchIn(line).id, kind: 'by-lot', draw_id: id },
        ...{ due_on: row.due_on, state: 'planned', revision: 1, visitors: [] },
      })),
    );
    const after = { seed, draws: row.draws, present: numbers.length };
    trail.add({ subjectId: id, organizationId: plan.organization_id, after });
    return readDraw(tx, caller, id);
  });
}
