import {
  type BallotEvidence,
  type BranchEvidence,
  decimalFromPoints,
  type EntryEvidence,
  type MemberEvidence,
  type ScoreEvidence,
} from '@xianfeng/engine';
import type { FactRow, LedgerEntryRow, ScoreOfCycle, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { type YearMember, yearMembers } from './year-members.ts';

type CountedTotal = Awaited<ReturnType<Transaction['paperBallots']['countedOfCycle']>>[number];

/** A branch's year out of the store in the shape of the interchange format: the one reader for card, year end, notice and export. */
export async function assembleEvidence(tx: Transaction, year: BranchYear): Promise<BranchEvidence> {
  const members = await yearMembers(tx, year);
  return assembleAround(tx, year, { members, scores: await tx.scores.ofCycle(year.cycleId) });
}

/** The same around members and scores that the caller has read for itself: scores are most of a year's rows. */
export async function assembleAround(
  tx: Transaction,
  year: BranchYear,
  { members, scores }: { readonly members: readonly YearMember[]; readonly scores: readonly ScoreOfCycle[] },
): Promise<BranchEvidence> {
  const entries = await tx.ledger.ofCycle(year.cycleId);
  const totals = await tx.paperBallots.countedOfCycle(year.cycleId);
  const facts = await tx.facts.ofCycle(year.cycleId);
  const rows: SubjectRows = {
    scores: Map.groupBy(
      // What no meeting has passed is a draft and no evidence of anything.
      scores.filter((score) => score.passed_on !== null),
      (score) => score.subject_id,
    ),
    entries: Map.groupBy(standingEntries(entries), (entry) => entry.subject_id),
    deducted: new Set(year.plan.scheme.inputs.entries.flatMap(({ id, sign }) => (sign === 'deducts' ? [id] : []))),
    totals: Map.groupBy(totals, (total) => total.subject_id),
    facts: Map.groupBy(facts, (fact) => fact.subject_id),
  };
  const { id, name, kind } = year.branch;
  return {
    id,
    name,
    ...(kind === null ? {} : { kind }),
    ...subjectEvidence(rows, id),
    members: members.map((member) => memberEvidence(rows, member)),
  };
}

interface SubjectRows {
  readonly scores: ReadonlyMap<string, readonly ScoreOfCycle[]>;
  readonly entries: ReadonlyMap<string, readonly LedgerEntryRow[]>;
  /** Items that only deduct: evidence gives their points as magnitudes, the ledger with its sign. */
  readonly deducted: ReadonlySet<string>;
  readonly totals: ReadonlyMap<string, readonly CountedTotal[]>;
  readonly facts: ReadonlyMap<string, readonly FactRow[]>;
}

/** A reversal takes itself and the entry it reverses out of the sum. */
function standingEntries(entries: readonly LedgerEntryRow[]): readonly LedgerEntryRow[] {
  const reversed = new Set(entries.map((entry) => entry.reverses_id));
  return entries.filter((entry) => entry.reverses_id === null && !reversed.has(entry.id));
}

function memberEvidence(rows: SubjectRows, member: YearMember): MemberEvidence {
  return {
    id: member.id,
    name: member.name,
    ...(member.category === null ? {} : { category: member.category }),
    status: member.status,
    from: member.from,
    to: member.to,
    exempt: member.exemptReason !== null,
    ...subjectEvidence(rows, member.id),
  };
}

function subjectEvidence(rows: SubjectRows, id: string) {
  return {
    facts: Object.fromEntries((rows.facts.get(id) ?? []).map(({ fact, value }) => [fact, decimalFromPoints(value)])),
    scores: (rows.scores.get(id) ?? []).map(scoreEvidence),
    entries: (rows.entries.get(id) ?? []).map((entry) => entryEvidence(entry, rows.deducted.has(entry.item))),
    ballots: (rows.totals.get(id) ?? []).map(ballotEvidence),
  };
}

function scoreEvidence({ item, rater, period, points }: ScoreOfCycle): ScoreEvidence {
  return { item, by: rater, period, points: decimalFromPoints(points) };
}

/** What counts, counts on its day; the day it happened on stays in the ledger. */
function entryEvidence(entry: LedgerEntryRow, isDeducted: boolean): EntryEvidence {
  return {
    item: entry.item,
    on: entry.counts_on,
    ...(entry.points === null ? {} : { points: decimalFromPoints(isDeducted ? -entry.points : entry.points) }),
    ...(entry.level === null ? {} : { level: entry.level }),
    ...(entry.quantity === null ? {} : { quantity: decimalFromPoints(entry.quantity) }),
    ...(entry.note === null ? {} : { note: entry.note }),
    entryId: entry.id,
  };
}

function ballotEvidence(total: CountedTotal): BallotEvidence {
  return {
    ballot: total.ballot,
    period: total.period,
    group: total.voter_group,
    item: total.item,
    papers: total.papers,
    scored: total.scored,
    sum: decimalFromPoints(total.points_sum),
  };
}
