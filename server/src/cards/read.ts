import type { Card } from '@xianfeng/contract';
import {
  done,
  type Explanation,
  evaluateBranch,
  explainMember,
  type MemberResult,
  periodBounds,
  ratingScaleOf,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { CardFileRow, NoticePlaceRow, RatingRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { readEvidence } from '../evidence/assemble.ts';
import { cardFileOf, rowsOfFile, withoutTwins } from '../evidence/card-file-rows.ts';
import { staysOf } from '../evidence/person-year.ts';
import { unreversedEntries } from '../evidence/standing-entries.ts';
import { runUntil, type YearMember, yearMembers } from '../evidence/year-members.ts';
import { correctionsOf } from '../corrected-scores/of-subject.ts';
import { vetoesOnCard } from '../vetoes/on-card.ts';
import { noteViews } from '../view-records/note.ts';
import { cardBallot } from './ballot.ts';
import { cardEntries } from './entries.ts';
import { cardMonths, type YearsByBranch } from './months.ts';
import { cardParts, yearsOf } from './parts.ts';
import { namedSections } from '../schemes/named-sections.ts';
import { cardItems } from './items.ts';

export interface CardAsked {
  readonly memberId: string;
  readonly year?: number | undefined;
}

/** A member's points card: folded afresh while the year runs, the meeting's snapshot once it is confirmed. */
export function readCard(services: Services, caller: Caller, asked: CardAsked): Promise<Result<Card>> {
  const { store, clock } = services;
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const none = refused({ code: 'card.none', facts: { memberId: asked.memberId } });
    const present = await tx.people.branchOf(asked.memberId);
    if (present === null) return none;
    const number = asked.year ?? (await yearInUse(tx, present, today));
    // Whoever has moved on since has the card of a year where the year ended for him.
    const stays = staysOf(await tx.memberships.ofPeople([asked.memberId], periodBounds(String(number))));
    const year = await branchYearOf(tx, stays.at(-1)?.branchId ?? present, number);
    if (!year.ok) return year;
    const member = (await yearMembers(tx, year.value)).find(({ id }) => id === asked.memberId);
    if (member === undefined) return none;
    await noteViews(tx, services, caller, [member.id]);
    return cardOf(tx, { year: year.value, member, today });
  });
}

interface CardOf {
  readonly year: BranchYear;
  readonly member: YearMember;
  readonly today: string;
}

async function cardOf(tx: Transaction, { year, member, today }: CardOf): Promise<Result<Card>> {
  const lastDay = lastDayOf(year, member);
  const run = runUntil(member, lastDay) ?? [];
  const reckoning = await reckon(tx, year, { memberId: member.id, day: lastDay });
  if (!reckoning.ok) return reckoning;
  const { result, explanation, isConfirmed } = reckoning.value;
  const notice = await tx.notices.findAt(year.cycleId, 'year', year.cycle);
  const years = await yearsOf(tx, run, year.year);
  const files = await tx.cardFiles.ofIds(run.map((stay) => stay.branchId));
  const months = await cardMonths(tx, { member, run, years, files, year });
  const entries = await runEntries(tx, { years, files, year, memberId: member.id });
  const counted = [...new Map([...years, [year.branch.id, year]]).values()];
  return done({
    member: {
      id: member.id,
      name: member.name,
      branch: year.branch.name,
      category: member.category,
      exempt: member.exemptReason !== null,
    },
    year: year.year,
    scheme: {
      ...{ id: year.version.id, name: year.version.name, version: year.version.version },
      grades: [...ratingScaleOf(year.plan).grades],
    },
    state:
      lastDay < periodBounds(year.cycle).to ? 'closed' : isConfirmed ? await stateOf(tx, notice, today) : 'running',
    noticeClosesOn: notice?.closes_on ?? null,
    total: result?.total ?? null,
    stars: result?.stars ?? null,
    grade: result?.grade ?? null,
    sections: result === null ? [] : namedSections(year.plan, result),
    items: cardItems(year.plan),
    entries,
    explanation,
    ...decisionOf(reckoning.value.rating),
    months: months.map(({ branchId: _, ...month }) => month),
    corrections: await correctionsOf(tx, counted, member.id),
    vetoes: await vetoesOnCard(tx, counted, { subjectId: member.id, today }),
    ballot: await cardBallot(tx, year, member.id),
    parts: await cardParts(tx, { year, member, run, months }),
  });
}

/** The last day that counts: the year's, or that on which the member left. */
function lastDayOf(year: BranchYear, { to }: YearMember): string {
  const end = periodBounds(year.cycle).to;
  return to !== null && to < end ? to : end;
}

interface EntriesOf {
  readonly years: YearsByBranch;
  readonly files: readonly CardFileRow[];
  readonly year: BranchYear;
  readonly memberId: string;
}

/** Of every branch the card has been in, in the order of the ledger; those of others name where they arose. */
async function runEntries(tx: Transaction, { years, files, year, memberId }: EntriesOf): Promise<Card['entries']> {
  const entries: Card['entries'] = [];
  for (const file of files)
    entries.push(...cardEntries(year.plan, rowsOfFile(file).entries, cardFileOf(file).body.committee.name));
  for (const each of new Map([...years, [year.branch.id, year]]).values()) {
    const rows = unreversedEntries(await tx.ledger.ofSubject(each.cycleId, memberId));
    entries.push(...cardEntries(year.plan, rows, each.cycleId === year.cycleId ? null : each.branch.name));
  }
  return withoutTwins(entries.toReversed()).toReversed();
}

interface Reckoning {
  readonly result: MemberResult | null;
  readonly explanation: Explanation | null;
  /** The snapshot, once a meeting has confirmed the year. */
  readonly rating?: RatingRow | undefined;
  readonly isConfirmed: boolean;
}

async function reckon(
  tx: Transaction,
  year: BranchYear,
  { memberId, day }: { readonly memberId: string; readonly day: string },
): Promise<Result<Reckoning>> {
  const run = await tx.ratings.findRun(year.cycleId);
  if (run !== undefined) return done(confirmedReckoning(await tx.ratings.find(run.id, memberId)));
  const scores = await tx.scores.ofCycle(year.cycleId);
  const read = await readEvidence(tx, year, { members: await yearMembers(tx, year), scores });
  const [evidence] = read.asOf(day);
  if (evidence === undefined) return done({ result: null, explanation: null, isConfirmed: false });
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
    rating,
  };
}

/** Where the meeting rated otherwise than the points or than a year before, with its reasons. */
function decisionOf(rating: RatingRow | undefined): Pick<Card, 'decided' | 'changeWords'> {
  const points = (rating?.by_points ?? null) as Pick<MemberResult, 'stars' | 'grade'> | null;
  return {
    decided: points === null ? null : { stars: points.stars, grade: points.grade, reason: rating?.reason ?? '' },
    changeWords: rating?.change_words ?? null,
  };
}

/** Nothing is final while the notice hangs or what was objected to is not answered. */
async function stateOf(tx: Transaction, notice: NoticePlaceRow | undefined, today: string): Promise<Card['state']> {
  if (notice === undefined) return 'confirmed';
  const isHeld = (await tx.objections.openOf([notice.id])).size > 0;
  return today <= notice.closes_on || isHeld ? 'notice-open' : 'final';
}
