import type { Assessment, VisitHead } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { assessmentViews } from './assessment-view.ts';
import { headsOf } from './heads.ts';

export interface BranchSupervision {
  readonly branch: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly visits: VisitHead[];
  readonly assessments: Assessment[];
}

/** What concerns one branch in a year, whoever above it looked. */
export function readBranchSupervision(
  { store, clock }: Services,
  caller: Caller,
  { branchId, year }: { readonly branchId: string; readonly year: number },
): Promise<Result<BranchSupervision>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const branch = await tx.organizations.find(branchId);
    if (branch?.kind !== 'branch') return refused({ code: 'access.denied' });
    const heads = await headsOf(tx, await tx.supervisions.visitsOfBranch(branchId), clock.today());
    return done({
      ...{ branch: { id: branchId, name: branch.name }, year },
      visits: heads.filter((visit) => visit.year === year),
      assessments: await assessmentViews(tx, caller, await tx.supervisions.assessmentsOfBranches([branchId], year)),
    });
  });
}

/** Visits the caller may be sent on, and those of which something is the caller's to put right; closed ones last. */
export function ownSupervision(
  { store, clock }: Services,
  caller: Caller,
): Promise<Result<{ readonly visits: VisitHead[]; readonly toMend: VisitHead[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const plans = await tx.supervisions.plansWith(caller.personId);
    const visits = await tx.supervisions.visitsOfPlans(plans.map(({ id }) => id));
    const open = visits.filter(({ state }) => state !== 'closed' && state !== 'cancelled').slice(0, ownMost);
    const findings = await tx.supervisions.findingsFor(caller.personId);
    const mending = await Promise.all(
      [...new Set(findings.map((row) => row.visit_id))].map((id) => tx.supervisions.findVisit(id)),
    );
    const today = clock.today();
    return done({
      visits: await headsOf(tx, open, today),
      toMend: await headsOf(
        tx,
        mending.flatMap((row) => row ?? []),
        today,
      ),
    });
  });
}

const ownMost = 200;
