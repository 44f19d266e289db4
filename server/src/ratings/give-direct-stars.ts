import type { YearEnd } from '@xianfeng/contract';
import { POINT_SCALE, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { checkEvidence, memberHead, withFacts } from '../evidence/check.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { yearEndOf } from './read.ts';

export interface DirectStars {
  readonly branchId: string;
  readonly memberId: string;
  readonly stars: number;
  /** Of what the writer saw; 0 for none yet. */
  readonly revision: number;
}

/** The meeting gives an exempt member stars. Given anew they replace the former, which stay on record; the same again changes nothing. */
export function giveDirectStars(context: Context, caller: Caller, given: DirectStars): Promise<Result<YearEnd>> {
  const { clock } = context;
  return commit(context, caller, async (tx, trail) => {
    const year = await holdOpenYear(tx, given.branchId, await yearInUse(tx, given.branchId, clock.today()));
    if (!year.ok) return year;
    const fact = year.value.plan.scheme.exempt?.stars ?? null;
    if (fact === null) return refused({ code: 'rating.no-direct-stars', facts: { scheme: year.value.version.name } });
    const problems = await starProblems(tx, year.value, { given, fact, callerId: caller.personId });
    if (problems.length > 0) return refused(...problems);
    const standing = await tx.facts.find(year.value.cycleId, given.memberId, fact);
    const value = given.stars * POINT_SCALE;
    if (standing?.value !== value) {
      const revision = standing?.revision ?? 0;
      if (given.revision !== revision) return refused({ code: 'rating.stars-changed-meanwhile' });
      await tx.facts.append({
        cycle_id: year.value.cycleId,
        subject_id: given.memberId,
        fact,
        revision: revision + 1,
        value,
        recorded_by: caller.personId,
        recorded_at: clock.now(),
      });
      trail.add({
        ...{ subjectId: given.memberId, organizationId: given.branchId },
        ...{ before: { [fact]: standing?.value ?? null }, after: { [fact]: value } },
      });
    }
    return yearEndOf(tx, caller, year.value);
  });
}

interface Asked {
  readonly given: DirectStars;
  readonly fact: string;
  readonly callerId: string;
}

async function starProblems(
  tx: Transaction,
  year: BranchYear,
  { given, fact, callerId }: Asked,
): Promise<readonly Problem[]> {
  const member = (await yearMembers(tx, year)).find(({ id }) => id === given.memberId);
  if (member === undefined) {
    return [
      { code: 'member.unknown', facts: { member: given.memberId, branch: year.branch.name, period: year.cycle } },
    ];
  }
  const facts = { memberId: member.id, member: member.name };
  if (member.id === callerId) return [{ code: 'rating.own-stars', facts }];
  if (member.exemptReason === null) return [{ code: 'rating.not-exempt', facts }];
  const evidence = { ...memberHead(member), facts: { [fact]: String(given.stars) } };
  return checkEvidence(year, [evidence]).map((problem) => withFacts(problem, facts));
}
