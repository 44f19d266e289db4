import { type PledgeSet, pledgeSetOf, type Scheme } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';

/** A set of pledges with the scheme whose clauses it cites. */
export interface AskedSet {
  readonly set: PledgeSet;
  readonly scheme: Scheme;
}

/**
 * Everything a branch and its members are asked to pledge in a year: by the scheme of the branch's own year, and what the
 * branch pledges else by that of whoever rates branches above it.
 */
export async function askedSets(tx: Transaction, year: BranchYear): Promise<readonly AskedSet[]> {
  const { scheme } = year.plan;
  const own = (scheme.pledges ?? []).map((set) => ({ set, scheme }));
  if (own.some(({ set }) => set.by === 'branch')) return own;
  const [, ...above] = await tx.organizations.pathTo(year.branch.id);
  for (const id of above) {
    const cycle = await tx.cycles.find(id, year.year);
    if (cycle === undefined) continue;
    const { plan } = await branchYearOfCycle(tx, cycle);
    const set = pledgeSetOf(plan.scheme, { by: 'branch', category: null });
    if (set !== null) return [...own, { set, scheme: plan.scheme }];
  }
  return own;
}

/** The set of a member of the year, or of the branch where there is no member. */
export function setFor(sets: readonly AskedSet[], member: { readonly category: string | null } | null) {
  return pledgeSetOf(
    { pledges: sets.map(({ set }) => set) },
    member === null ? { by: 'branch', category: null } : { by: 'member', category: member.category },
  );
}
