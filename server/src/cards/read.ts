import type { Card } from '@xianfeng/contract';
import {
  done,
  type Explanation,
  evaluateBranch,
  explainMember,
  type MemberResult,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { NoticePlaceRow, RatingRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { assembleEvidence } from '../evidence/assemble.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';
import { cardBallot } from './ballot.ts';
import { cardEntries } from './entries.ts';
import { cardMonths } from './months.ts';
import { cardItems, cardSections } from './sections.ts';

export interface CardAsked {
  readonly memberId: string;
  readonly year?: number | undefined;
}

/** A member's points card: folded afresh while the year runs, the meeting's snapshot once it is confirmed. */
export function readCard({ store, clock }: Services, caller: Caller, asked: CardAsked): Promise<Result<Card>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const branchId = await tx.people.branchOf(asked.memberId);
    if (branchId === null) return refused({ code: 'card.none', facts: { memberId: asked.memberId } });
    const year = await branchYearOf(tx, branchId, asked.year ?? (await yearInUse(tx, branchId, today)));
    if (!year.ok) return year;
    const member = (await yearMembers(tx, year.value)).find(({ id }) => id === asked.memberId);
    if (member === undefined) return refused({ code: 'card.none', facts: { memberId: asked.memberId } });
    return cardOf(tx, { year: year.value, member, today });
  });
}

interface CardOf {
  readonly year: BranchYear;
  readonly member: YearMember;
  readonly today: string;
}

async function cardOf(tx: Transaction, { year, member, today }: CardOf): Promise<Result<Card>> {
  const reckoning = await reckon(tx, year, member.id);
  if (!reckoning.ok) return reckoning;
  const { result, explanation, isConfirmed } = reckoning.value;
  const notice = await tx.notices.findAt(year.cycleId, 'year', year.cycle);
  return done({
    member: {
      id: member.id,
      name: member.name,
      branch: year.branch.name,
      category: member.category,
      exempt: member.exemptReason !== null,
    },
    year: year.year,
    scheme: { name: year.version.name, version: year.version.version },
    state: isConfirmed ? stateOf(notice, today) : 'running',
    noticeClosesOn: notice?.closes_on ?? null,
    total: result?.total ?? null,
    stars: result?.stars ?? null,
    grade: result?.grade ?? null,
    sections: result === null ? [] : cardSections(year.plan, result),
    items: cardItems(year.plan),
    entries: cardEntries(year.plan, await tx.ledger.ofSubject(year.cycleId, member.id)),
    explanation,
    months: await cardMonths(tx, year, member),
    ballot: await cardBallot(tx, year, member.id),
  });
}

interface Reckoning {
  readonly result: MemberResult | null;
  readonly explanation: Explanation | null;
  readonly isConfirmed: boolean;
}

async function reckon(tx: Transaction, year: BranchYear, memberId: string): Promise<Result<Reckoning>> {
  const run = await tx.ratings.findRun(year.cycleId);
  if (run !== undefined) return done(confirmedReckoning(await tx.ratings.find(run.id, memberId)));
  const evidence = await assembleEvidence(tx, year);
  const options = { cycle: year.cycle, provisional: true };
  const outcome = evaluateBranch(year.plan, evidence, options);
  if (!outcome.ok) return outcome;
  const result = outcome.value.result.members.find(({ id }) => id === memberId) ?? null;
  const explanation = explainMember(year.plan, evidence, options, memberId);
  return done({ result, explanation: explanation.ok ? explanation.value : null, isConfirmed: false });
}

/** Snapshots are stored as the engine gave them. */
function confirmedReckoning(rating: RatingRow | undefined): Reckoning {
  return {
    result: (rating?.result ?? null) as MemberResult | null,
    explanation: (rating?.explanation ?? null) as Explanation | null,
    isConfirmed: true,
  };
}

function stateOf(notice: NoticePlaceRow | undefined, today: string): Card['state'] {
  if (notice === undefined) return 'confirmed';
  return today <= notice.closes_on ? 'notice-open' : 'final';
}
