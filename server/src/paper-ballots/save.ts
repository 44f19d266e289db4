import type { PaperBallot, PaperTotal } from '@xianfeng/contract';
import {
  type BallotEvidence,
  done,
  isAsked,
  POINT_SCALE,
  pointsFromDecimal,
  type Problem,
  refused,
  type Result,
} from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { checkEvidence, memberHead, withFacts } from '../evidence/check.ts';
import { type BranchBallot, branchBallotOf, totalKey } from './branch-ballot.ts';
import { beginKeying, type HeldBallot, holdBallot } from './own-keying.ts';
import type { BallotPlace } from './read.ts';
import { paperBallotView } from './view.ts';

export interface TotalsSaving extends BallotPlace {
  readonly heldOn: string;
  readonly totals: readonly PaperTotal[];
}

/** Saves totals of one's own keying, all or none. The same again changes nothing. */
export function saveTotals(context: Context, caller: Caller, saving: TotalsSaving): Promise<Result<PaperBallot>> {
  return commit(context, caller, async (tx, trail) => {
    const ballot = await holdBallot(context, tx, { caller, place: saving });
    if (!ballot.ok) return ballot;
    const { row, own, year } = ballot.value;
    if (row.counted_at !== null) return refused({ code: 'ballot.counted' });
    if (own?.finished_at != null) return refused({ code: 'ballot.keying-finished' });
    const problems = [
      ...dayProblems(ballot.value, saving.heldOn, context.clock.today()),
      ...totalProblems(ballot.value, saving.totals),
    ];
    if (problems.length > 0) return refused(...problems);
    const keying = await beginKeying(tx, ballot.value, caller);
    if (!keying.ok) return keying;
    const changed = changedTotals(ballot.value, keying.value, saving.totals);
    if (changed.length > 0 || row.held_on !== saving.heldOn) {
      await tx.paperBallots.setHeldOn(row.id, saving.heldOn);
      await tx.paperBallots.saveTotals(changed.map((total) => totalRow(row.id, keying.value, total)));
      trail.add({
        ...{ subjectId: row.id, organizationId: saving.branchId },
        after: { keying: keying.value, heldOn: saving.heldOn, totals: changed },
      });
    }
    const saved = await branchBallotOf(tx, year, saving);
    return saved.ok ? done(await paperBallotView(tx, saved.value, caller)) : saved;
  });
}

/** The second to type in may not move the day the first has given; the first may, until one of them has finished. */
function dayProblems({ row, own, keyings, year }: HeldBallot, heldOn: string, today: string): readonly Problem[] {
  if (heldOn > today) return [{ code: 'meeting.in-future', facts: { on: heldOn, today } }];
  if (!heldOn.startsWith(year.cycle))
    return [{ code: 'ballot.outside-cycle', facts: { found: heldOn, cycle: year.cycle } }];
  const isFixed = keyings.some(
    ({ keying, finished_at }) => finished_at !== null || (keying === 1 && own?.keying !== 1),
  );
  // Of what came out of a file nobody has said the day yet.
  if (isFixed && row.held_on !== null && row.held_on !== heldOn) {
    return [{ code: 'ballot.held-on-another-day', facts: { found: heldOn, standing: row.held_on } }];
  }
  return [];
}

export function totalProblems(ballot: BranchBallot, totals: readonly PaperTotal[]): readonly Problem[] {
  const byMember = Map.groupBy(totals, ({ memberId }) => memberId);
  const unknown = [...byMember.keys()].filter((memberId) => !ballot.members.some(({ id }) => id === memberId));
  if (unknown.length > 0) {
    const { branch, cycle } = ballot.year;
    return unknown.map((memberId) => ({
      code: 'member.unknown',
      facts: { member: memberId, branch: branch.name, period: cycle },
    }));
  }
  if (isAsked(ballot.year.plan.scheme, ballot.input.id))
    return totals.flatMap((total) => answerProblems(ballot, total));
  const heads = ballot.members.filter(({ id }) => byMember.has(id));
  const evidence = heads.map((member) => ({
    ...memberHead(member),
    ballots: (byMember.get(member.id) ?? []).map((total) => ballotEvidence(ballot, total)),
  }));
  return (
    checkEvidence(ballot.year, evidence)
      // Too few papers of a group is no fault of the typing: the ballot is void, and says so once it is whole.
      .filter(({ code }) => code !== 'ballot-void')
      .map((problem) => {
        const member = heads[Number(/members\[(\d+)\]/.exec(problem.path ?? '')?.[1])];
        return member === undefined ? problem : withFacts(problem, { memberId: member.id, member: member.name });
      })
  );
}

/** Answers to a question are no points of the scheme: as many said yes as answered at most, and each whole. */
function answerProblems({ input, members }: BranchBallot, total: PaperTotal): readonly Problem[] {
  const { group, memberId, item, papers, scored, sum } = total;
  const facts = { memberId, member: members.find(({ id }) => id === memberId)?.name ?? '' };
  if (!input.groups.some(({ id }) => id === group))
    return [{ code: 'ballot.unknown-group', facts: { ...facts, found: group } }];
  if (!input.items.includes(item)) return [{ code: 'ballot.unknown-item', facts: { ...facts, found: item } }];
  if (scored > papers) return [{ code: 'ballot.not-a-count', facts: { ...facts, found: scored } }];
  const points = pointsFromDecimal(sum);
  if (!points.ok) return points.problems;
  const isWhole = points.value % POINT_SCALE === 0 && points.value >= 0 && points.value <= scored * POINT_SCALE;
  return isWhole
    ? []
    : [
        {
          code: 'ballot.out-of-range',
          facts: { ...facts, item: input.name, least: '0', most: String(scored), found: sum },
        },
      ];
}

function ballotEvidence({ place }: BranchBallot, total: PaperTotal): BallotEvidence {
  const { group, item, papers, scored, sum } = total;
  return { ballot: place.ballot, period: place.period, group, item, papers, scored, sum };
}

/** Those that differ from what this keying holds already. */
function changedTotals(
  { totals: rows }: BranchBallot,
  keying: number,
  totals: readonly PaperTotal[],
): readonly PaperTotal[] {
  const standing = new Map(rows.filter((row) => row.keying === keying).map((row) => [totalKey(row), row]));
  return totals.filter((total) => {
    const asked = totalRow('', keying, total);
    const row = standing.get(totalKey(asked));
    return row?.papers !== asked.papers || row.scored !== asked.scored || Number(row.points_sum) !== asked.points_sum;
  });
}

export function totalRow(ballotId: string, keying: number, total: PaperTotal) {
  const sum = pointsFromDecimal(total.sum);
  if (!sum.ok) throw new Error(`A sum that was checked cannot be read: ${total.sum}`);
  return {
    ballot_id: ballotId,
    keying,
    voter_group: total.group,
    subject_id: total.memberId,
    item: total.item,
    papers: total.papers,
    scored: total.scored,
    points_sum: sum.value,
  };
}
