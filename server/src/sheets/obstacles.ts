import { decimalFromPoints, type Problem } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { type Scoring, scoringsOf } from '../cycles/scoring.ts';
import { isDueIn } from '../evidence/year-members.ts';
import { unrecordedProblems } from '../steps/waiting.ts';
import type { BranchSheet, SheetMember } from './branch-sheet.ts';
import { unusualCells } from './unusual.ts';

/** What is still in the way of passing a period: scores that are due and missing, unusual ones without a reason, plans of pledges that lack a kind. */
export function sheetObstacles(sheet: BranchSheet): readonly Problem[] {
  const scorings = scoringsOf(sheet.year.plan, sheet.cadence);
  const missing = scorings.flatMap((scoring) =>
    missingScores(sheet, scoring).map(({ member, items }) => {
      const facts = { memberId: member.id, member: member.name, cells: items.length, items };
      return scoring.rater === sheet.rater
        ? { code: 'sheet.cells-missing', facts }
        : { code: 'sheet.other-cells-missing', facts: { ...facts, rater: scoring.rater } };
    }),
  );
  return [...missing, ...missingReasons(sheet), ...missingPledges(sheet)];
}

/** The same with the steps that the period's scoring waits for, as the meeting would be refused. */
export async function passObstacles(tx: Transaction, sheet: BranchSheet): Promise<readonly Problem[]> {
  const { year, period } = sheet;
  return [...sheetObstacles(sheet), ...(await unrecordedProblems(tx, year, { kind: 'scoring', period }))];
}

export interface MissingScores {
  readonly member: SheetMember;
  /** Ids of the items without a score. */
  readonly items: readonly string[];
}

/**
 * Members with scores due from a rater and not given; nothing is ever filled in with a 0. Of peers one score is due,
 * and none where there is nobody else to give it.
 */
export function missingScores(sheet: BranchSheet, { rater, inputs }: Scoring): readonly MissingScores[] {
  const { members, year, period } = sheet;
  const due = members.filter((member) => isDueIn(member, year.plan, period));
  if (rater === 'peer' && due.length < 2) return [];
  const given = givenBy(sheet, rater);
  return due.flatMap((member) => {
    const items = inputs
      .filter(({ missing }) => missing === 'refuse')
      .flatMap((input) => {
        const instead = year.plan.scheme.inputs.scores.find(({ id }) => id === input.unless);
        const isGiven = (item: string) =>
          given.has(`${member.id} ${item}`) ||
          (instead !== undefined && givenBy(sheet, instead.by).has(`${member.id} ${item}`));
        return input.items.filter((item) => member.items.has(item) && !isGiven(item));
      });
    return items.length === 0 ? [] : [{ member, items }];
  });
}

function givenBy({ all }: BranchSheet, rater: Scoring['rater']): ReadonlySet<string> {
  const cells = all.filter(({ sheet }) => sheet.rater === rater).flatMap(({ cells: own }) => own);
  return new Set(cells.flatMap(({ subject_id, item, points }) => (points === null ? [] : [`${subject_id} ${item}`])));
}

/** Points are given in view of what was promised: while a plan lacks a kind there is nothing to hold them against. */
function missingPledges({ pledges, period }: BranchSheet): readonly Problem[] {
  return pledges
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ member, lacks }) => ({
      code: 'sheet.pledges-lacking',
      facts: { memberId: member.id, member: member.name, kinds: lacks.map(({ name }) => name), period },
    }));
}

function missingReasons(sheet: BranchSheet): readonly Problem[] {
  const names = new Map(sheet.members.map(({ id, name }) => [id, name]));
  const items = new Map(sheet.items.map(({ id, name }) => [id, name]));
  return unusualCells(sheet)
    .filter(({ reason }) => reason === null)
    .map(({ memberId, item, points, previous }) => ({
      code: 'sheet.reason-missing',
      facts: {
        memberId,
        member: names.get(memberId) ?? '',
        item,
        itemName: items.get(item) ?? item,
        points: decimalFromPoints(points),
        previous: decimalFromPoints(previous),
      },
    }));
}
