import type { SupervisionBoard } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { supervisionBoard } from './board.ts';
import { holdPlan } from './hold-plan.ts';
import { visitorsUnknown } from './write.ts';

export interface Regrouping {
  readonly id: string;
  readonly revision: number;
  readonly visitorIds: readonly string[];
  readonly reason: string;
}

/** Names others to go, of a plan that is adopted already; who has gone stays written down with each visit. */
export function regroupVisitors(
  context: Context,
  caller: Caller,
  { id, revision, visitorIds, reason }: Regrouping,
): Promise<Result<SupervisionBoard>> {
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdPlan(tx, caller, id);
    if (!held.ok) return held;
    const { organization_id: organizationId, year, ...plan } = held.value;
    if (plan.state !== 'adopted') return refused({ code: 'supervision.not-adopted' });
    if (plan.revision !== revision) return refused({ code: 'supervision.changed-meanwhile' });
    const problems = await visitorsUnknown(tx, { organizationId, visitorIds, today });
    if (problems.length > 0) return refused(...problems);
    await tx.supervisions.updatePlan(id, { visitors: [...visitorIds], revision: revision + 1 });
    const change = { before: { visitors: plan.visitors }, after: { visitors: visitorIds } };
    trail.add({ subjectId: id, organizationId, reason, ...change });
    return supervisionBoard(tx, caller, { organizationId, year, today });
  });
}
