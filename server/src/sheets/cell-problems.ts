import type { Cell } from '@xianfeng/contract';
import type { MemberEvidence, Problem, ScoreEvidence } from '@xianfeng/engine';
import { checkEvidence, memberHead, withFacts } from '../evidence/check.ts';
import { isDueIn } from '../evidence/year-members.ts';
import type { BranchSheet } from './branch-sheet.ts';

/** What stands against writing these cells: who may be scored by whom, and what the engine says of the points. */
export function cellProblems(sheet: BranchSheet, cells: readonly Cell[], writerId: string): readonly Problem[] {
  const byMember = Map.groupBy(cells, ({ memberId }) => memberId);
  const problems = [...byMember].flatMap(([memberId, own]) => [
    ...memberProblem(sheet, memberId, writerId),
    ...itemProblems(sheet, own),
  ]);
  return problems.length > 0 ? problems : pointProblems(sheet, byMember);
}

function memberProblem(sheet: BranchSheet, memberId: string, writerId: string): readonly Problem[] {
  const { members, year, period, rater, giverId } = sheet;
  const member = members.find(({ id }) => id === memberId);
  if (member === undefined)
    return [{ code: 'member.unknown', facts: { member: memberId, branch: year.branch.name, period } }];
  const facts = { memberId, member: member.name, period };
  // Nobody scores himself but where he is asked to: others score the secretary's row, as nobody weighs his own deed.
  const isOwn = rater === 'peer' ? memberId === giverId : rater !== 'self' && memberId === writerId;
  if (isOwn) return [{ code: 'score.own-row', facts }];
  if (member.exemptReason !== null) return [{ code: 'score.member-exempt', facts }];
  return isDueIn(member, year.plan, period) ? [] : [{ code: 'score.not-due', facts }];
}

/** Items that are for members of other categories or roles; one nobody knows is the engine's to name. */
function itemProblems({ members, items }: BranchSheet, cells: readonly Cell[]): readonly Problem[] {
  return cells.flatMap(({ memberId, item: id, points }) => {
    const member = members.find((each) => each.id === memberId);
    const item = items.find((each) => each.id === id);
    if (member === undefined || item === undefined || points === null || member.items.has(id)) return [];
    return [{ code: 'score.item-for-others', facts: { memberId, member: member.name, item: id, itemName: item.name } }];
  });
}

function pointProblems(sheet: BranchSheet, byMember: ReadonlyMap<string, readonly Cell[]>): readonly Problem[] {
  const heads = sheet.members.filter(({ id }) => byMember.has(id));
  const evidence = heads.map(
    (member): MemberEvidence => ({
      ...memberHead(member),
      ...(member.category === null ? {} : { category: member.category }),
      roles: member.roles,
      scores: scoresOf(sheet, byMember.get(member.id) ?? []),
    }),
  );
  return checkEvidence(sheet.year, evidence).map((problem) => {
    const at = /members\[(\d+)\]/.exec(problem.path ?? '');
    const member = heads[Number(at?.[1])];
    return member === undefined ? problem : withFacts(problem, { memberId: member.id, member: member.name });
  });
}

/** A cleared cell has no points to check, but its item must be one of the sheet's: 0 stands in for that. */
function scoresOf({ rater, giverId, items, period }: BranchSheet, cells: readonly Cell[]): readonly ScoreEvidence[] {
  const isKnown = (item: string) => items.some(({ id }) => id === item);
  return cells
    .filter(({ points, item }) => points !== null || !isKnown(item))
    .map(({ item, points }) => ({
      ...{ item, by: rater, period, points: points ?? '0' },
      ...(giverId === null ? {} : { from: giverId }),
    }));
}
