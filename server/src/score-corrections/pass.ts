import type { ListedCorrection } from '@xianfeng/contract';
import { decimalFromPoints, periodBounds, refused, type Result } from '@xianfeng/engine';
import type { ScoreCorrectionRow, Transaction } from '@xianfeng/store';
import { closedProblems } from '../closed-periods/closed.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { decidedProblem, holdCorrection } from './hold-waiting.ts';
import { viewOf } from './propose.ts';
import { reviewProblemsIn } from './review-problems.ts';

/** Another has looked into it: the corrected score counts from now on, and the old one stays to be read. */
export function passCorrection(
  context: Context,
  caller: Caller,
  asked: { readonly branchId: string; readonly id: string },
): Promise<Result<ListedCorrection>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCorrection(tx, asked);
    if (!held.ok) return held;
    const { row, year } = held.value;
    const { id } = asked;
    if (row.state === 'passed' && row.decided_by === caller.personId) return viewOf(tx, year, { id, caller });
    if (row.state !== 'waiting') return refused(await decidedProblem(tx, row));
    const today = context.clock.today();
    const problems = [
      ...(await reviewProblemsIn(tx, year, caller))(row),
      ...(await closedProblems(tx, year, { countsOn: periodBounds(row.period).to, today })),
    ];
    if (problems.length > 0) return refused(...problems);
    await tx.scoreCorrections.decide(id, {
      ...{ state: 'passed', decided_by: caller.personId, decided_on: today, decided_at: context.clock.now() },
      ...{ decision_reason: null, number: (await passedBefore(tx, row)) + 1 },
    });
    const { period, item, reason, evidence } = row;
    const rule = year.plan.scheme.items.find((each) => each.id === item)?.clause;
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: asked.branchId },
      before: { period, item, points: row.stood === null ? null : decimalFromPoints(row.stood) },
      after: { correctionId: id, period, item, points: decimalFromPoints(row.points), state: 'passed' },
      ...{ reason, evidence, rule: rule ?? undefined },
    });
    return viewOf(tx, year, { id, caller });
  });
}

/** How many corrections of the same score have been passed. */
async function passedBefore(tx: Transaction, row: ScoreCorrectionRow): Promise<number> {
  const passed = await tx.scoreCorrections.passedOf([row.cycle_id], row.subject_id);
  return passed.filter(({ sheet_id: sheet, item }) => sheet === row.sheet_id && item === row.item).length;
}
