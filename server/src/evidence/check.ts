import { evaluateBranch, type BranchEvidence, type MemberEvidence, type Problem } from '@xianfeng/engine';
import type { BranchYear } from '../cycles/branch-year.ts';
import { spanOf } from './person-year.ts';
import type { YearMember } from './year-members.ts';

/**
 * Everything the engine finds wrong with new evidence, before it is written; paths are the engine's, with `members[n]` for
 * a branch too where the year rates branches.
 */
export function checkEvidence(year: BranchYear, rated: readonly MemberEvidence[]): readonly Problem[] {
  if (year.subject === 'member') return problemsOf(year, { id: year.branch.id, members: rated });
  return rated.flatMap(({ id, scores = [], entries = [], ballots = [] }, index) =>
    problemsOf(year, { id, scores, entries, ballots, members: [] }).map((problem) => ({
      ...problem,
      path: `members[${index}].${problem.path ?? ''}`,
    })),
  );
}

function problemsOf({ plan, cycle }: BranchYear, branch: BranchEvidence): readonly Problem[] {
  const outcome = evaluateBranch(plan, branch, { cycle, provisional: true });
  return outcome.ok ? [] : outcome.problems;
}

/**
 * A member's head as evidence, for new scores, entries or totals to be checked against. Over all of the year's stays:
 * what has come to light of the time before a transfer is still entered where it arose.
 */
export function memberHead(member: YearMember): MemberEvidence {
  return {
    id: member.id,
    status: member.status,
    ...(member.category === null ? {} : { category: member.category }),
    ...spanOf(member.runs.flat()),
    exempt: member.exemptReason !== null,
  };
}

/** The same problem with facts people know the thing by. */
export function withFacts(problem: Problem, facts: NonNullable<Problem['facts']>): Problem {
  return { ...problem, facts: { ...problem.facts, ...facts } };
}
