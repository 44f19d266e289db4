import type { Cell } from '@xianfeng/contract';
import type { MemberEvidence, Problem, ScoreEvidence } from '@xianfeng/engine';
import { checkEvidence, memberHead, withFacts } from '../evidence/check.ts';
import { isDueIn } from '../evidence/year-members.ts';
import type { BranchMonth } from './branch-month.ts';

/** What stands against writing these cells: who may be scored by whom, and what the engine says of the points. */
export function cellProblems(month: BranchMonth, cells: readonly Cell[], writerId: string): readonly Problem[] {
  const byMember = Map.groupBy(cells, ({ memberId }) => memberId);
  const problems = [...byMember.keys()].flatMap((memberId) => memberProblem(month, memberId, writerId));
  return problems.length > 0 ? problems : pointProblems(month, byMember);
}

function memberProblem({ members, year, period }: BranchMonth, memberId: string, writerId: string): readonly Problem[] {
  const member = members.find(({ id }) => id === memberId);
  if (member === undefined)
    return [{ code: 'member.unknown', facts: { member: memberId, branch: year.branch.name, period } }];
  const facts = { memberId, member: member.name, period };
  // Nobody scores himself: others score the secretary's row, as nobody weighs his own deed.
  if (memberId === writerId) return [{ code: 'score.own-row', facts }];
  if (member.exemptReason !== null) return [{ code: 'score.member-exempt', facts }];
  return isDueIn(member, year.plan, period) ? [] : [{ code: 'score.not-due', facts }];
}

function pointProblems(month: BranchMonth, byMember: ReadonlyMap<string, readonly Cell[]>): readonly Problem[] {
  const heads = month.members.filter(({ id }) => byMember.has(id));
  const evidence = heads.map(
    (member): MemberEvidence => ({ ...memberHead(member), scores: scoresOf(month, byMember.get(member.id) ?? []) }),
  );
  return checkEvidence(month.year, evidence).map((problem) => {
    const at = /members\[(\d+)\]/.exec(problem.path ?? '');
    const member = heads[Number(at?.[1])];
    return member === undefined ? problem : withFacts(problem, { memberId: member.id, member: member.name });
  });
}

/** A cleared cell has no points to check, but its item must be one of the sheet's: 0 stands in for that. */
function scoresOf({ input, items, period }: BranchMonth, cells: readonly Cell[]): readonly ScoreEvidence[] {
  const isKnown = (item: string) => items.some(({ id }) => id === item);
  return cells
    .filter(({ points, item }) => points !== null || !isKnown(item))
    .map(({ item, points }) => ({ item, by: input.by, period, points: points ?? '0' }));
}
