import type { PaperBallot, PaperTotal } from '@xianfeng/contract';
import { decimalFromPoints } from '@xianfeng/engine';
import type { PaperTotalRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { decimalOf } from '../schemes/decimal-of.ts';
import { ballotState, type BranchBallot, leastPapersOf, totalKey } from './branch-ballot.ts';

/** A paper ballot as one of the two who type it in sees it: the other's figures stay hidden until both have finished. */
export async function paperBallotView(tx: Transaction, ballot: BranchBallot, caller: Caller): Promise<PaperBallot> {
  const { year, input, items, members, place, row, keyings, totals } = ballot;
  const names = await tx.people.namesOf(keyings.map(({ keyed_by }) => keyed_by));
  const own = keyings.find(({ keyed_by }) => keyed_by === caller.personId)?.keying;
  return {
    branch: { id: year.branch.id, name: year.branch.name },
    subject: year.subject,
    ballot: input.id,
    name: input.name,
    period: place.period,
    heldOn: row?.held_on ?? null,
    groups: input.groups.map((group) => ({ id: group.id, name: group.name, leastPapers: leastPapersOf(group) })),
    items: items.map(({ id, name, most }) => ({ id, name, most: decimalOf(most) })),
    members: members.map(({ id, name }) => ({ id, name })),
    keyings: keyings.map(({ keying, keyed_by, finished_at }) => ({
      keying: keying === 1 ? 1 : 2,
      keyedBy: names.get(keyed_by) ?? '',
      isMine: keyed_by === caller.personId,
      finishedAt: finished_at?.toISOString() ?? null,
      cells: totals.filter((total) => total.keying === keying).length,
    })),
    mine: totals.filter(({ keying }) => keying === own).map(totalView),
    differences: differencesOf(ballot),
    state: ballotState(ballot),
  };
}

function totalView(total: PaperTotalRow): PaperTotal {
  return {
    group: total.voter_group,
    memberId: total.subject_id,
    item: total.item,
    papers: total.papers,
    scored: total.scored,
    sum: decimalFromPoints(total.points_sum),
  };
}

/** Cell by cell where the two keyings say different things; nothing before both are finished. */
function differencesOf({ keyings, totals }: BranchBallot): PaperBallot['differences'] {
  if (keyings.length < 2 || keyings.some(({ finished_at }) => finished_at === null)) return [];
  const second = new Map(totals.filter(({ keying }) => keying === 2).map((total) => [totalKey(total), total]));
  const first = new Map(totals.filter(({ keying }) => keying === 1).map((total) => [totalKey(total), total]));
  const everyKey = new Map([...second, ...first]);
  return [...everyKey].flatMap(([key, { voter_group, subject_id, item }]) => {
    const [left, right] = [countText(first.get(key)), countText(second.get(key))];
    return left === right ? [] : [{ group: voter_group, memberId: subject_id, item, first: left, second: right }];
  });
}

/** `40/38/352`: papers, papers that score the item, their sum; `-` where nothing was typed in. */
function countText(total: PaperTotalRow | undefined): string {
  return total === undefined ? '-' : `${total.papers}/${total.scored}/${decimalFromPoints(total.points_sum)}`;
}
