import { type MemberStatus, periodBounds, periodsDue, type Plan } from '@xianfeng/engine';
import type { StayRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { staysOfPeople } from './card-file-rows.ts';
import { ratedBranches } from './rated-branches.ts';
import {
  covers,
  monthsOf,
  type PlaceOf,
  type Run,
  runsOf,
  spanOf,
  type Stay,
  staysOf,
  type YearPlace,
} from './person-year.ts';

/** Somebody who belongs to the branch on at least one day of the year; or a branch, in the year of whoever rates it. */
export interface YearMember {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  readonly status: MemberStatus;
  /** Inclusive days of the last stay in this branch. */
  readonly from: string;
  readonly to: string | null;
  /** All stays in this branch. */
  readonly stays: readonly Stay[];
  /** The months of the year that this branch scores, were everybody rated. */
  readonly months: readonly string[];
  /** The whole year in all branches: what goes on as one card, and what does not. */
  readonly runs: readonly Run[];
  readonly exemptReason: 'age' | 'long-illness' | 'frailty' | null;
}

/** Lists of people go by surname strokes (姓氏笔画), never by points. */
export const bySurnameStrokes = new Intl.Collator('zh-Hans-u-co-stroke');

/** Everybody of the year, in the order of surname strokes; branches in that of the tree. */
export async function yearMembers(tx: Transaction, branchYear: BranchYear): Promise<readonly YearMember[]> {
  if (branchYear.subject === 'branch') return ratedBranches(tx, branchYear);
  const { branch, year, cycleId, version } = branchYear;
  const known = new Map([[branch.id, { cycleId, versionId: version.id }]]);
  const byBranch = await yearMembersByBranch(tx, [branch.id], year, known);
  return (byBranch.get(branch.id) ?? []).toSorted(
    (left, right) => bySurnameStrokes.compare(left.name, right.name) || (left.id < right.id ? -1 : 1),
  );
}

/** Everybody of the members’ year by branch, in no order: lists of many branches show no people. */
export async function yearMembersByBranch(
  tx: Transaction,
  branchIds: readonly string[],
  year: number,
  known: ReadonlyMap<string, YearPlace> = new Map(),
): Promise<ReadonlyMap<string, readonly YearMember[]>> {
  const days = periodBounds(String(year));
  const rows = await tx.memberships.ofBranches(branchIds, days);
  const passing = rows.filter(({ from_on, to_on }) => from_on > days.from || (to_on !== null && to_on < days.to));
  // Only who came or went during the year can have been elsewhere in it.
  const elsewhere = Map.groupBy(
    await staysOfPeople(tx, [...new Set(passing.map(({ id }) => id))], year),
    ({ id }) => id,
  );
  const asked = [...branchIds, ...[...elsewhere.values()].flat().map((row) => row.branch_id)];
  const others = await placesOf(
    tx,
    asked.filter((id) => !known.has(id)),
    year,
  );
  const placeOf: PlaceOf = (branchId) => known.get(branchId) ?? others(branchId);
  const byBranch = Map.groupBy(rows, ({ branch_id }) => branch_id);
  return new Map(
    [...byBranch].map(([branchId, own]) => {
      const byPerson = Map.groupBy(own, ({ id }) => id);
      const members = [...byPerson].map(([id, stays]) =>
        memberOf(stays, { all: elsewhere.get(id) ?? stays, placeOf, cycle: String(year) }),
      );
      return [branchId, members];
    }),
  );
}

/** Where each of these branches keeps its points in a year; a card from another committee is a place of its own. */
export async function placesOf(tx: Transaction, branchIds: readonly string[], year: number): Promise<PlaceOf> {
  const asked = new Set(branchIds);
  if (asked.size === 0) return () => undefined;
  const cycles = await tx.cycles.ofBranches([...asked], year);
  const places = new Map<string, YearPlace>(
    cycles.map((cycle) => [cycle.branch_id, { cycleId: cycle.id, versionId: cycle.scheme_version_id }]),
  );
  const others = [...asked].filter((id) => !places.has(id));
  for (const { id, scheme_version_id: versionId } of await tx.cardFiles.versionsOf(others))
    places.set(id, { cycleId: id, versionId });
  return (branchId) => places.get(branchId);
}

/**
 * Whether the scheme asks this branch for the member's scores in a period: a longer one is due when one of its months
 * is. Never for the exempt.
 */
export function isDueIn(member: YearMember, plan: Plan, period: string): boolean {
  const { from, to } = periodBounds(period);
  return monthsDueOf(member, plan).some((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
}

/** The months of the year in which the scheme asks this branch for the member's scores; none for the exempt. */
export function monthsDueOf(member: YearMember, plan: Plan): readonly string[] {
  return member.exemptReason === null && isRated(plan, member) ? member.months : [];
}

/** Whether the scheme rates those of the member's status; it rates every branch. */
export function isRated({ scheme }: Plan, { status }: Pick<YearMember, 'status'>): boolean {
  return scheme.subject === 'branch' || scheme.rated.includes(status);
}

/** Whether the member is in the branch on some day of the period. */
export function isInDuring({ stays }: Pick<YearMember, 'stays'>, period: string): boolean {
  const { from, to } = periodBounds(period);
  return stays.some((stay) => stay.from <= to && (stay.to === null || stay.to >= from));
}

/** What counts on the card of somebody who is in this branch on a day, up to the stay of that day; null for others. */
export function runUntil({ stays, runs }: Pick<YearMember, 'stays' | 'runs'>, day: string): Run | null {
  const here = stays.find((stay) => covers(stay, day));
  if (here === undefined) return null;
  const run = runs.find((each) => each.some(({ from }) => from === here.from)) ?? [here];
  return run.slice(0, run.findIndex(({ from }) => from === here.from) + 1);
}

/**
 * Whether this branch rates the member at the end of the year: whoever is in it on the last day, with a month due
 * here or before. Who has moved on is rated there, who has left the committee not at all.
 */
export function isRatedHere(member: YearMember, plan: Plan, cycle: string): boolean {
  if (!isRated(plan, member)) return false;
  const run = runUntil(member, periodBounds(cycle).to);
  return run !== null && periodsDue(spanOf(run), cycle, 'month').length > 0;
}

interface Circumstances {
  /** In all branches. */
  readonly all: readonly StayRow[];
  readonly placeOf: PlaceOf;
  readonly cycle: string;
}

function memberOf(own: readonly StayRow[], { all, placeOf, cycle }: Circumstances): YearMember {
  const last = own.reduce((latest, row) => (row.from_on > latest.from_on ? row : latest));
  const everywhere = staysOf(all);
  const runs = runsOf(everywhere, placeOf);
  const stays = everywhere.filter(({ branchId }) => branchId === last.branch_id);
  const scoredBy = runs.map((run) => monthsOf(run, cycle));
  return {
    id: last.id,
    name: last.name,
    category: last.category,
    status: last.status,
    from: stays.at(-1)?.from ?? last.from_on,
    to: stays.at(-1)?.to ?? null,
    stays,
    months: scoredBy.flatMap((months) => [...months].flatMap(([month, by]) => (by === last.branch_id ? [month] : []))),
    runs,
    exemptReason: last.exempt_reason,
  };
}
