import type { PaperBallot } from '@xianfeng/contract';
import { done, keyingObstacles, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { branchBallotOf, finishedKeyings, papersByGroup, totalKey } from './branch-ballot.ts';
import { type HeldBallot, holdBallot } from './own-keying.ts';
import type { BallotPlace } from './read.ts';
import { paperBallotView } from './view.ts';

/**
 * Finishes one's own keying. When both are finished and agree, and each group handed in enough papers, the ballot
 * counts; otherwise the differences show, or it is void. Twice is once.
 */
export function finishKeying(context: Context, caller: Caller, place: BallotPlace): Promise<Result<PaperBallot>> {
  const { clock } = context;
  return commit(context, caller, async (tx, trail) => {
    const ballot = await holdBallot(context, tx, { caller, place });
    if (!ballot.ok) return ballot;
    const { own, row, year } = ballot.value;
    if (own === undefined) return refused({ code: 'ballot.nothing-keyed' });
    if (own.finished_at === null) {
      const missing = missingTotals(ballot.value, own.keying);
      if (missing.length > 0) return refused(...missing);
      await tx.paperBallots.setFinished(row.id, own.keying, clock.now());
      trail.add({ subjectId: row.id, organizationId: place.branchId, after: { keying: own.keying, isFinished: true } });
      await countIfAgreed(tx, ballot.value, { place, now: clock.now() });
    }
    const finished = await branchBallotOf(tx, year, place);
    return finished.ok ? done(await paperBallotView(tx, finished.value, caller)) : finished;
  });
}

/** Once both keyings are finished, say the same and have papers enough, the ballot counts. */
export async function countIfAgreed(
  tx: Transaction,
  { year, row }: HeldBallot,
  { place, now }: { readonly place: BallotPlace; readonly now: Date },
): Promise<void> {
  const ballot = await branchBallotOf(tx, year, place);
  if (!ballot.ok) throw new Error('The ballot was there a moment ago in this transaction.');
  const isVoid = papersByGroup(ballot.value).some(({ papers, least }) => papers < least);
  if (isVoid || keyingObstacles(finishedKeyings(ballot.value)).length > 0) return;
  await tx.paperBallots.markCounted(row.id, now);
}

/** A keying is whole when every member has every item from every group; blanks are papers, so a group's papers about a member are one number. */
export function missingTotals({ input, items, members, totals }: HeldBallot, keying: number): readonly Problem[] {
  const mine = totals.filter((total) => total.keying === keying);
  const keyed = new Set(mine.map(totalKey));
  const missing = members.flatMap((member) => {
    const cells = input.groups.flatMap((group) =>
      items.filter((item) => !keyed.has(totalKey({ voter_group: group.id, subject_id: member.id, item: item.id }))),
    );
    const facts = { memberId: member.id, member: member.name, cells: cells.length };
    return cells.length === 0 ? [] : [{ code: 'ballot.totals-missing', facts }];
  });
  const uneven = members.filter((member) =>
    input.groups.some((group) => {
      const papers = mine.filter((total) => total.voter_group === group.id && total.subject_id === member.id);
      return new Set(papers.map((total) => total.papers)).size > 1;
    }),
  );
  const unevenFacts = uneven.map(({ id, name }) => ({ memberId: id, member: name }));
  return [...missing, ...unevenFacts.map((facts) => ({ code: 'ballot.papers-uneven', facts }))];
}
