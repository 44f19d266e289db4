import type { SupervisionBoard } from '@xianfeng/contract';
import { type Problem, refused, type Result } from '@xianfeng/engine';
import type { SupervisionPlanRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { supervisionBoard } from './board.ts';
import { branchesBelow, whoMayGo } from './people.ts';

export interface PlanWriting {
  readonly organizationId: string;
  readonly year: number;
  readonly id: string;
  /** 0 for a new one. */
  readonly revision: number;
  readonly items: readonly { readonly words: string; readonly clause: string | null }[];
  readonly visitorIds: readonly string[];
  readonly visits: readonly PlannedVisit[];
}

interface PlannedVisit {
  readonly id: string;
  readonly branchId: string;
  readonly kind: 'mid-year' | 'year-end';
  readonly dueOn: string;
}

/** Writes the draft of a year's plan, whole. Nothing of it holds before a meeting has adopted it. */
export function writePlan(context: Context, caller: Caller, given: PlanWriting): Promise<Result<SupervisionBoard>> {
  const { organizationId, year, id, revision } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const organization = await tx.organizations.find(organizationId);
    if (organization === undefined || organization.kind === 'branch') return refused({ code: 'access.denied' });
    // Two who begin the same plan wait for each other here.
    await tx.organizations.lock([organizationId]);
    const standing = await tx.supervisions.planOf(organizationId, year);
    const stale = staleProblem(standing, given);
    if (stale !== null) return refused(stale);
    const problems = await planProblems(tx, given, today);
    if (problems.length > 0) return refused(...problems);
    const row = {
      ...{ visitors: [...given.visitorIds], revision: revision + 1 },
      ...{ written_by: caller.personId, written_on: today },
    };
    if (standing === undefined)
      await tx.supervisions.insertPlan({ ...row, id, organization_id: organizationId, year, state: 'draft' });
    else await tx.supervisions.updatePlan(id, row);
    await tx.supervisions.fillPlan(
      id,
      given.items.map(({ words, clause }, position) => ({ position, words, clause })),
      given.visits.map((visit) => ({
        ...{ id: visit.id, branch_id: visit.branchId, kind: visit.kind, due_on: visit.dueOn },
        ...{ draw_id: null, state: 'planned', revision: 1, visitors: [] },
      })),
    );
    const after = { year, items: given.items.length, visits: given.visits.length, visitors: given.visitorIds };
    trail.add({ subjectId: id, organizationId, after });
    return supervisionBoard(tx, caller, { organizationId, year, today });
  });
}

function staleProblem(standing: SupervisionPlanRow | undefined, { id, revision }: PlanWriting): Problem | null {
  if (standing === undefined) return revision === 0 ? null : { code: 'supervision.changed-meanwhile' };
  if (standing.state === 'adopted') return { code: 'supervision.adopted-meanwhile', facts: { on: standing.met_on } };
  return standing.id === id && standing.revision === revision ? null : { code: 'supervision.changed-meanwhile' };
}

async function planProblems(tx: Transaction, given: PlanWriting, today: string): Promise<readonly Problem[]> {
  const { organizationId, year, visits, visitorIds } = given;
  const branches = new Map((await branchesBelow(tx, organizationId)).map(({ id, name }) => [id, name]));
  const kinds = visits.map(({ branchId, kind }) => `${branchId} ${kind}`);
  const ids = visits.map(({ id }) => id);
  const known = await Promise.all(ids.map((id) => tx.supervisions.findVisit(id)));
  return [
    ...(visits.every(({ branchId }) => branches.has(branchId)) ? [] : [{ code: 'supervision.branch-unknown' }]),
    ...(new Set(kinds).size < kinds.length ? [{ code: 'supervision.visit-twice' }] : []),
    ...(new Set(ids).size < ids.length || known.some((visit) => visit !== undefined && visit.plan_id !== given.id)
      ? [{ code: 'supervision.id-taken' }]
      : []),
    // What a year ends with is looked at until spring.
    ...(visits.every(({ dueOn }) => dueOn >= `${year}-01-01` && dueOn <= `${year + 1}-03-31`)
      ? []
      : [{ code: 'supervision.due-outside', facts: { year } }]),
    ...(await visitorsUnknown(tx, { organizationId, visitorIds, today })),
  ];
}

/** Only whoever holds an office there, above or below can be named to go, each once. */
export async function visitorsUnknown(
  tx: Transaction,
  asked: { readonly organizationId: string; readonly visitorIds: readonly string[]; readonly today: string },
): Promise<readonly Problem[]> {
  const { organizationId, visitorIds, today } = asked;
  const known = new Set((await whoMayGo(tx, organizationId, today)).map(({ id }) => id));
  const isEach = visitorIds.every((id) => known.has(id)) && new Set(visitorIds).size === visitorIds.length;
  return isEach ? [] : [{ code: 'supervision.visitor-unknown' }];
}
