import { isPlannedIn, type PlannedPledge, planLacks, type PledgeKind, type PledgeSet } from '@xianfeng/engine';
import type { PledgeRow, ProxyEntryRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { isDueIn, isInDuring, isRated, type YearMember } from '../evidence/year-members.ts';
import { askedSets, setFor } from './asked-sets.ts';
import { withProxies } from './standing.ts';

/** A pledge as it stands, and whether it is in the plan that is asked for. */
export interface StandingPledge {
  readonly row: PledgeRow;
  readonly proxy: ProxyEntryRow | undefined;
  readonly state: PledgeRow['state'];
  readonly isPlanned: boolean;
}

/** One line of a period's plan: a member's, or that of the branch. */
export interface PlanRow {
  /** Null is the branch. */
  readonly member: YearMember | null;
  readonly set: PledgeSet;
  readonly isDue: boolean;
  readonly pledges: readonly StandingPledge[];
  /** Empty for whom nothing is due. */
  readonly lacks: readonly PledgeKind[];
}

/** The plan of a period: everybody of whom pledges are asked, the branch first. */
export async function planRows(
  tx: Transaction,
  year: BranchYear,
  { members, period }: { readonly members: readonly YearMember[]; readonly period: string },
): Promise<readonly PlanRow[]> {
  // Whoever rates branches keeps no register: a branch's stands in its own year.
  const sets = year.subject === 'branch' ? [] : await askedSets(tx, year);
  if (sets.length === 0) return [];
  const standing = await withProxies(tx, await tx.pledges.ofCycles([year.cycleId]));
  const asked = members.filter((member) => isInDuring(member, period) && isRated(year.plan, member));
  return [null, ...asked].flatMap((member): PlanRow[] => {
    const set = setFor(sets, member);
    const own = set === null ? null : periodOf(set, period);
    if (set === null || own === null) return [];
    const kinds = set.kinds.map(({ id }) => id);
    const isDue = member === null || isDueIn(member, year.plan, own);
    const pledges = standing
      .filter(({ row, state }) => row.person_id === (member?.id ?? null) && state !== 'withdrawn')
      .map((each) => ({ ...each, isPlanned: isPlannedIn(plannedOf(each), own) }))
      .toSorted((one, other) => kinds.indexOf(one.row.kind) - kinds.indexOf(other.row.kind));
    const lacks = isDue ? planLacks(set, pledges.map(plannedOf), own) : [];
    return [{ member, set, isDue, pledges, lacks }];
  });
}

/** What a set's plan for a period is made for: the month, or its year; null where a year is asked of monthly plans. */
function periodOf({ period: length }: PledgeSet, period: string): string | null {
  if (length === 'year') return period.slice(0, 4);
  return period.length === '2026-03'.length ? period : null;
}

export function plannedOf({ row, state }: Pick<StandingPledge, 'row' | 'state'>): PlannedPledge {
  return { kind: row.kind, state, months: row.months, decidedOn: row.decided_on };
}
