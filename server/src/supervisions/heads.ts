import type { VisitHead } from '@xianfeng/contract';
import type { SupervisionFindingRow, SupervisionPlanRow, SupervisionVisitRow, Transaction } from '@xianfeng/store';

/** Visits as a list shows them, in the order given. */
export async function headsOf(
  tx: Transaction,
  visits: readonly SupervisionVisitRow[],
  today: string,
): Promise<VisitHead[]> {
  const plans = new Map(
    (await tx.supervisions.plansOf([...new Set(visits.map((row) => row.plan_id))])).map((plan) => [plan.id, plan]),
  );
  const findings = Map.groupBy(await tx.supervisions.findingsOf(visits.map(({ id }) => id)), (row) => row.visit_id);
  const names = new Map((await tx.organizations.list()).map(({ id, name }) => [id, name]));
  return visits.map((visit) => {
    const plan = plans.get(visit.plan_id);
    if (plan === undefined) throw new Error('Foreign keys hold a visit to its plan.');
    return headOf(visit, { plan, names, findings: findings.get(visit.id) ?? [], today });
  });
}

interface Known {
  readonly plan: SupervisionPlanRow;
  /** Of organizations. */
  readonly names: ReadonlyMap<string, string>;
  readonly findings: readonly SupervisionFindingRow[];
  readonly today: string;
}

export function headOf(visit: SupervisionVisitRow, { plan, names, findings, today }: Known): VisitHead {
  const open = findings.filter(isOpen);
  return {
    ...{ id: visit.id, branch: { id: visit.branch_id, name: names.get(visit.branch_id) ?? '' } },
    organization: { id: plan.organization_id, name: names.get(plan.organization_id) ?? '' },
    ...{ year: plan.year, kind: visit.kind, dueOn: visit.due_on, state: visit.state, visitedOn: visit.visited_on },
    lacking: findings.filter(({ state }) => state !== null).length,
    open: open.length,
    overdue: open.filter((finding) => isOverdue(finding, today)).length,
  };
}

export function isOpen({ state }: SupervisionFindingRow): boolean {
  return state === 'open' || state === 'mended';
}

/** What the branch has said to be put right waits for those who look again, and is not overdue. */
export function isOverdue({ state, due_on: dueOn }: SupervisionFindingRow, today: string): boolean {
  return state === 'open' && dueOn !== null && dueOn < today;
}
