import {
  type BranchEvidence,
  type BranchOwnResult,
  done,
  evaluateBranch,
  type EvaluateOptions,
  type MemberResult,
  type Problem,
  type Result,
} from '@xianfeng/engine';
import type { BranchYear } from '../cycles/branch-year.ts';

/** What those whom a year rates have come to, members or branches, in the order of the evidence. */
export interface YearReckoning {
  readonly results: readonly MemberResult[];
  /** What follows for the branch itself in its members' year; null where nothing can. */
  readonly own: BranchOwnResult | null;
  /** Only with `provisional`: what was due and is not there. */
  readonly missing: readonly Problem[];
}

/** A year's evidence through its plan. Refuses with every fault, or with every missing score. */
export function reckonYear(
  { plan, cycle, subject }: BranchYear,
  evidence: readonly BranchEvidence[],
  options: Omit<EvaluateOptions, 'cycle'> = {},
): Result<YearReckoning> {
  const results: MemberResult[] = [];
  let own: BranchOwnResult | null = null;
  const [missing, problems]: [Problem[], Problem[]] = [[], []];
  for (const branch of evidence) {
    // Of a branch's own scores the engine need not say whose they are.
    const about = (problem: Problem): Problem =>
      subject === 'member' ? problem : { ...problem, facts: { ...problem.facts, member: branch.id } };
    const outcome = evaluateBranch(plan, branch, { ...options, cycle });
    if (!outcome.ok) {
      problems.push(...outcome.problems.map(about));
      continue;
    }
    const { result, members } = outcome.value.result;
    missing.push(...outcome.value.missing.map(about));
    if (subject === 'member') {
      results.push(...members);
      own = result;
    } else if (result !== null) results.push(asSubject(branch.id, result));
  }
  return problems.length > 0 ? { ok: false, problems } : done({ results, own, missing });
}

/** A branch that is rated stands where a member stands in the branch's own year. Nothing ranks branches. */
function asSubject(id: string, { periods, ...result }: BranchOwnResult): MemberResult {
  return { ...result, id, sections: {}, rank: null, honors: [], tied: [], exempt: false, periods };
}
