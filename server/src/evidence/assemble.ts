import {
  askedShare,
  type BallotEvidence,
  type BranchEvidence,
  decimalFromPoints,
  type EntryEvidence,
  type Facts,
  isAsked,
  type MemberEvidence,
  periodBounds,
  POINT_SCALE,
  type ScoreEvidence,
} from '@xianfeng/engine';
import type { FactRow, LedgerEntryRow, ScoreOfCycle, Transaction, CountedTotalRow } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { type BroughtRows, broughtRows } from './brought-rows.ts';
import { type CountedEntry, withoutTwins } from './card-file-rows.ts';
import { countedEvents } from './counted-events.ts';
import { earlierEvidence, type EarlierRows, earlierRows } from './earlier-rows.ts';
import { schemeRoles } from './roles.ts';
import { isGivenBy, type Run, spanOf } from './person-year.ts';
import { standingEntries } from './standing-entries.ts';
import { runUntil, type YearMember, yearMembers } from './year-members.ts';

/** A branch's year as evidence, read once and asked as of several days. */
export interface YearEvidence {
  /**
   * Those in the branch on a day, each with the whole card up to the end of that stay: the months and entries of
   * branches they came from under the same version of the scheme are theirs as if they had arisen here. One branch; of
   * whoever rates branches, each of them.
   */
  asOf(day: string): readonly BranchEvidence[];
  /** Of the year's last day: what the year end, the card and the export are made from. */
  atYearEnd(): readonly BranchEvidence[];
  readonly brought: BroughtRows;
}

/** A year out of the store in the shape of the interchange format: the one reader for card, year end, notice and export. */
export async function assembleEvidence(tx: Transaction, year: BranchYear): Promise<readonly BranchEvidence[]> {
  const members = await yearMembers(tx, year);
  const evidence = await readEvidence(tx, year, { members, scores: await tx.scores.ofCycle(year.cycleId) });
  return evidence.atYearEnd();
}

/** The same around members and scores that the caller has read for itself: scores are most of a year's rows. */
export async function readEvidence(
  tx: Transaction,
  year: BranchYear,
  { members, scores }: { readonly members: readonly YearMember[]; readonly scores: readonly ScoreOfCycle[] },
): Promise<YearEvidence> {
  const brought = await broughtRows(tx, year, members);
  const entries = await tx.ledger.ofCycle(year.cycleId);
  const papers = await tx.countedBallots.totalsOf(year.cycleId);
  const answers = papers.filter(({ ballot }) => isAsked(year.plan.scheme, ballot));
  const totals = papers.filter(({ ballot }) => !isAsked(year.plan.scheme, ballot));
  const facts = await tx.facts.ofCycle(year.cycleId);
  const rows: SubjectRows = {
    scores: Map.groupBy(
      // What no meeting has passed is a draft and no evidence of anything.
      scores.filter((score) => score.passed_on !== null),
      (score) => score.subject_id,
    ),
    brought,
    entries: Map.groupBy(standingEntries(entries), (entry) => entry.subject_id),
    deducted: new Set(year.plan.scheme.inputs.entries.flatMap(({ id, sign }) => (sign === 'deducts' ? [id] : []))),
    totals: Map.groupBy(totals, (total) => total.subject_id),
    answers: Map.groupBy(answers, (total) => total.subject_id),
    facts: Map.groupBy(
      facts.filter(({ value }) => value !== null),
      (fact) => fact.subject_id,
    ),
    earlier: await earlierRows(tx, {
      ...{ cycleIds: [year.cycleId], year: year.year },
      subjectIds: [year.branch.id, ...members.map(({ id }) => id)],
    }),
    counted: await countedEvents(tx, year),
    roles: await schemeRoles(tx, year),
  };
  const asOf = (day: string): readonly BranchEvidence[] =>
    year.subject === 'branch' ? ratedEvidence(rows, members, day) : [ownEvidence(rows, { year, members, day })];
  return { asOf, atYearEnd: () => asOf(periodBounds(year.cycle).to), brought };
}

interface SubjectRows {
  readonly scores: ReadonlyMap<string, readonly ScoreOfCycle[]>;
  readonly brought: BroughtRows;
  readonly entries: ReadonlyMap<string, readonly LedgerEntryRow[]>;
  /** Items that only deduct: evidence gives their points as magnitudes, the ledger with its sign. */
  readonly deducted: ReadonlySet<string>;
  readonly totals: ReadonlyMap<string, readonly CountedTotalRow[]>;
  /** Of questions that facts come from. */
  readonly answers: ReadonlyMap<string, readonly CountedTotalRow[]>;
  readonly facts: ReadonlyMap<string, readonly FactRow[]>;
  readonly earlier: EarlierRows;
  /** Facts of the branch that its sheets of events count. */
  readonly counted: Readonly<Record<string, number>>;
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

interface MembersOnDay {
  readonly year: BranchYear;
  readonly members: readonly YearMember[];
  readonly day: string;
}

function ownEvidence(rows: SubjectRows, { year, members, day }: MembersOnDay): BranchEvidence {
  const { id, name, kind } = year.branch;
  return {
    id,
    name,
    ...(kind === null ? {} : { kind }),
    ...ownFacts(rows, id),
    ...earlierEvidence(rows.earlier.of(id)),
    members: members.flatMap((member) => {
      const run = runUntil(member, day);
      return run === null ? [] : [memberEvidence(rows, { year, member, run })];
    }),
  };
}

/** What was stated of the branch; what its sheets count comes on top, for it has happened since. */
function ownFacts(rows: SubjectRows, id: string): { readonly facts?: Facts } {
  const facts = new Map((rows.facts.get(id) ?? []).map(({ fact, value }) => [fact, value ?? 0]));
  for (const [fact, count] of Object.entries(rows.counted))
    facts.set(fact, (facts.get(fact) ?? 0) + count * POINT_SCALE);
  if (facts.size === 0) return {};
  return { facts: Object.fromEntries([...facts].map(([fact, value]) => [fact, decimalFromPoints(value)])) };
}

/** Each branch that stands on the day, with what its committee, the others and itself have given it. */
function ratedEvidence(rows: SubjectRows, branches: readonly YearMember[], day: string): readonly BranchEvidence[] {
  return branches
    .filter((branch) => runUntil(branch, day) !== null)
    .map(({ id, name, category }) => ({
      id,
      name,
      ...(category === null ? {} : { kind: category }),
      ...branchEvidence(rows, id),
      members: [],
    }));
}

interface MemberOnCard {
  readonly year: BranchYear;
  readonly member: YearMember;
  readonly run: Run;
}

function memberEvidence(rows: SubjectRows, { year, member, run }: MemberOnCard): MemberEvidence {
  const given = (rows.scores.get(member.id) ?? []).filter(({ period }) => isGivenBy(run, year.branch.id, period));
  const brought = rows.brought.of(member.id, run);
  const scores = brought.scores.length === 0 ? given : [...given, ...brought.scores].sort(byPlace);
  const entries = withoutTwins([...(rows.entries.get(member.id) ?? []), ...brought.entries]);
  return {
    id: member.id,
    name: member.name,
    ...(member.category === null ? {} : { category: member.category }),
    status: member.status,
    ...(rows.roles.has(member.id) ? { roles: rows.roles.get(member.id) ?? [] } : {}),
    ...spanOf(run),
    exempt: member.exemptReason !== null,
    ...apartEvidence(rows, member.id),
    ...earlierEvidence(rows.earlier.of(member.id), brought.earlier),
    scores: scoresEvidence(scores),
    entries: entries
      .sort((left, right) => left.sequence - right.sequence)
      .map((entry) => entryEvidence(entry, rows.deducted.has(entry.item))),
  };
}

type PlacedScore = Pick<ScoreOfCycle, 'period' | 'rater' | 'item'>;

/** The order in which one branch's scores are read, so that evidence does not tell in which order it was put together. */
function byPlace(left: PlacedScore, right: PlacedScore): number {
  const [one, other] = [left, right].map(({ period, rater, item }) => `${period} ${rater} ${item}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function branchEvidence(rows: SubjectRows, id: string) {
  return {
    ...apartEvidence(rows, id),
    ...earlierEvidence(rows.earlier.of(id)),
    scores: scoresEvidence(rows.scores.get(id) ?? []),
    entries: (rows.entries.get(id) ?? []).map((entry) => entryEvidence(entry, rows.deducted.has(entry.item))),
  };
}

/** Ballots and facts are those of this branch alone: they are held and stated where somebody is at the end. */
function apartEvidence(rows: SubjectRows, id: string) {
  return {
    facts: { ...Object.fromEntries(statedFacts(rows, id)), ...Object.fromEntries(askedFacts(rows, id)) },
    ballots: (rows.totals.get(id) ?? []).map(ballotEvidence),
  };
}

function statedFacts(rows: SubjectRows, id: string): readonly (readonly [string, string])[] {
  return (rows.facts.get(id) ?? []).map(({ fact, value }) => [fact, decimalFromPoints(value ?? 0)]);
}

/** What people answered stands, whatever was stated before they were asked. */
function askedFacts(rows: SubjectRows, id: string): readonly (readonly [string, string])[] {
  const byFact = Map.groupBy(rows.answers.get(id) ?? [], ({ ballot }) => ballot);
  return [...byFact].flatMap(([fact, totals]): readonly (readonly [string, string])[] => {
    const share = askedShare(totals);
    return share === null ? [] : [[fact, decimalFromPoints(share)]];
  });
}

/** Peers stand under labels of this one member, in the order of what they gave: nobody can be followed from row to row. */
function scoresEvidence(scores: readonly ScoreOfCycle[]): readonly ScoreEvidence[] {
  const labels = peerLabels(scores);
  return byLabel(scores, labels).map(({ item, rater, period, points, giver_id: giver, reason }) => ({
    ...{ item, by: rater, period, points: decimalFromPoints(points) },
    ...(reason === null ? {} : { reason }),
    ...(rater === 'peer' ? { from: labels.get(giver) ?? '' } : {}),
  }));
}

/** What several peers gave for one place stands in the order of their labels, not in that in which it was written down. */
function byLabel(scores: readonly ScoreOfCycle[], labels: ReadonlyMap<string | null, string>): readonly ScoreOfCycle[] {
  const places = Map.groupBy(scores, ({ period, rater, item }) => `${period} ${rater} ${item}`);
  const labelOf = ({ giver_id: giver }: ScoreOfCycle) => labels.get(giver) ?? '';
  return [...places.values()].flatMap((own) =>
    own.length === 1 ? own : own.toSorted((one, other) => (labelOf(one) < labelOf(other) ? -1 : 1)),
  );
}

function peerLabels(scores: readonly ScoreOfCycle[]): ReadonlyMap<string | null, string> {
  const given = Map.groupBy(
    scores.filter(({ rater }) => rater === 'peer'),
    ({ giver_id: giver }) => giver,
  );
  const sheets = [...given].map(([giver, own]) => ({
    giver,
    text: own.map(({ period, item, points }) => `${period} ${item} ${points}`).join('\n'),
  }));
  sheets.sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0));
  return new Map(sheets.map(({ giver }, at) => [giver, `peer-${at + 1}`]));
}

/** What counts, counts on its day; the day it happened on stays in the ledger. */
function entryEvidence(entry: CountedEntry, isDeducted: boolean): EntryEvidence {
  return {
    item: entry.item,
    on: entry.counts_on,
    ...(entry.points === null ? {} : { points: decimalFromPoints(isDeducted ? -entry.points : entry.points) }),
    ...(entry.level === null ? {} : { level: entry.level }),
    ...(entry.quantity === null ? {} : { quantity: decimalFromPoints(entry.quantity) }),
    ...(entry.until_on === null ? {} : { until: entry.until_on }),
    ...(entry.multipliers === null ? {} : { multipliers: entry.multipliers }),
    ...(entry.matter === null ? {} : { matter: entry.matter }),
    ...(entry.note === null ? {} : { note: entry.note }),
    ...(entry.document === null ? {} : { document: entry.document }),
    entryId: entry.id,
  };
}

/** What a ballot came to at one place. */
export function ballotEvidence(total: CountedTotalRow): BallotEvidence {
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
