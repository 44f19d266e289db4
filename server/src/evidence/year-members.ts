import { type MemberStatus, periodBounds, type Plan, periodsDue } from '@xianfeng/engine';
import type { StayRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

/** Somebody who belongs to the branch on at least one day of the year. */
export interface YearMember {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  readonly status: MemberStatus;
  /** Inclusive days of membership in this branch. */
  readonly from: string;
  readonly to: string | null;
  readonly exemptReason: 'age' | 'long-illness' | 'frailty' | null;
}

type Stay = Omit<StayRow, 'branch_id'>;

// Lists of people go by surname strokes (姓氏笔画), never by points.
const bySurnameStrokes = new Intl.Collator('zh-Hans-u-co-stroke');

/** Everybody of the year, in the order of surname strokes. */
export async function yearMembers(tx: Transaction, { branch, year }: BranchYear): Promise<readonly YearMember[]> {
  const rows = await tx.memberships.ofBranch(branch.id, periodBounds(String(year)));
  return membersOfStays(rows).sort(
    (left, right) => bySurnameStrokes.compare(left.name, right.name) || (left.id < right.id ? -1 : 1),
  );
}

/** Everybody of a year by branch, in no order: lists of many branches show no people. */
export async function yearMembersByBranch(
  tx: Transaction,
  branchIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, readonly YearMember[]>> {
  const rows = await tx.memberships.ofBranches(branchIds, periodBounds(String(year)));
  const byBranch = Map.groupBy(rows, ({ branch_id }) => branch_id);
  return new Map([...byBranch].map(([branchId, stays]) => [branchId, membersOfStays(stays)]));
}

/** Whether the scheme asks for this member's scores in a month of the cycle; never for the exempt. */
export function isDueIn(member: YearMember, plan: Plan, month: string): boolean {
  return monthsDueOf(member, plan, month.slice(0, 4)).includes(month);
}

/** The months of the cycle in which the scheme asks for this member's scores; none for the exempt. */
export function monthsDueOf(member: YearMember, plan: Plan, cycle: string): readonly string[] {
  if (member.exemptReason !== null || !plan.scheme.rated.includes(member.status)) return [];
  return periodsDue(member, cycle, 'month');
}

/** Whether the member is in the branch on some day of the period. */
export function isInDuring(member: YearMember, period: string): boolean {
  const { from, to } = periodBounds(period);
  return member.from <= to && (member.to === null || member.to >= from);
}

function membersOfStays(rows: readonly Stay[]): YearMember[] {
  const byPerson = new Map<string, YearMember>();
  for (const row of rows.toSorted((left, right) => (left.from_on < right.from_on ? -1 : 1))) {
    byPerson.set(row.id, following(byPerson.get(row.id), row));
  }
  return [...byPerson.values()];
}

/** A membership that goes on from the one before (a new status or category) is one stay; a return is a stay of its own. */
function following(before: YearMember | undefined, row: Stay): YearMember {
  const goesOn = before?.to != null && daysBetween(before.to, row.from_on) <= 1;
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    status: row.status,
    from: goesOn ? before.from : row.from_on,
    to: row.to_on,
    exemptReason: row.exempt_reason,
  };
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}
