import type { BranchCard } from '@xianfeng/contract';
import { done, type MemberResult, ratingScaleOf, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { reckonYear } from '../evidence/reckon-year.ts';
import { correctionsOf } from '../corrected-scores/of-subject.ts';
import { vetoesOnCard } from '../vetoes/on-card.ts';
import { yearMembers } from '../evidence/year-members.ts';

export interface BranchCardAsked {
  readonly branchId: string;
  /** Who rates it. */
  readonly organizationId: string;
}

/** What a branch has come to in the year of whoever rates it: worked out afresh, or as the meeting confirmed it. */
export function readBranchCard(
  { store, clock }: Services,
  caller: Caller,
  { branchId, organizationId }: BranchCardAsked,
): Promise<Result<BranchCard>> {
  return store.transaction(caller.committeeId, async (tx) => {
    if (!(await tx.organizations.pathTo(branchId)).includes(organizationId)) return refused({ code: 'access.denied' });
    const found = await branchYearOf(tx, organizationId, await yearInUse(tx, organizationId, clock.today()));
    if (!found.ok) return found;
    const year = found.value;
    const branch = (await yearMembers(tx, year)).find(({ id }) => id === branchId);
    if (year.subject !== 'branch' || branch === undefined)
      return refused({ code: 'rating.branch-not-rated', facts: { year: year.year } });
    const reckoned = await reckon(tx, year, branchId);
    if (!reckoned.ok) return reckoned;
    const { result, isConfirmed } = reckoned.value;
    const { outcomes } = year.plan.scheme;
    return done({
      branch: { id: branch.id, name: branch.name },
      organization: { id: year.branch.id, name: year.branch.name },
      year: year.year,
      scheme: {
        id: year.version.id,
        name: year.version.name,
        version: year.version.version,
        grades: [...ratingScaleOf(year.plan).grades],
      },
      isConfirmed,
      total: result?.total ?? null,
      stars: result?.stars ?? null,
      grade: result?.grade ?? null,
      outcomes: (result?.outcomes ?? []).map((id) => outcomes.find((each) => each.id === id)?.name ?? id),
      periods: Object.entries(result?.periods ?? {}).map(([period, points]) => ({ period, points })),
      explanation: result?.explain ?? null,
      corrections: await correctionsOf(tx, [year], branchId),
      vetoes: await vetoesOnCard(tx, [year], { subjectId: branchId, today: clock.today() }),
      groups: year.plan.scheme.inputs.ballots.flatMap(({ groups }) => groups.map(({ id, name }) => ({ id, name }))),
    });
  });
}

interface Reckoned {
  readonly result: MemberResult | null;
  readonly isConfirmed: boolean;
}

async function reckon(tx: Transaction, year: BranchYear, branchId: string): Promise<Result<Reckoned>> {
  const run = await tx.ratings.findRun(year.cycleId);
  if (run !== undefined) {
    const rating = await tx.ratings.find(run.id, branchId);
    // Snapshots are stored as the engine gave them, the explanation beside the result.
    const result = (rating?.result ?? null) as MemberResult | null;
    const explain = (rating?.explanation ?? undefined) as MemberResult['explain'];
    const whole = result === null || explain === undefined ? result : { ...result, explain };
    return done({ result: whole, isConfirmed: true });
  }
  const evidence = (await assembleEvidence(tx, year)).filter(({ id }) => id === branchId);
  const outcome = reckonYear(year, evidence, { provisional: true, explain: 'all' });
  return outcome.ok ? done({ result: outcome.value.results[0] ?? null, isConfirmed: false }) : outcome;
}
