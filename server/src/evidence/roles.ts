import { periodBounds } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

/**
 * Roles by member, where the scheme scores anybody by role: who is the branch's secretary at the end of the year is
 * scored as its secretary.
 */
export async function schemeRoles(tx: Transaction, year: BranchYear): Promise<ReadonlyMap<string, readonly string[]>> {
  const { items } = year.plan.scheme;
  if (!items.some(({ roles, mostFor }) => roles.length > 0 || mostFor.length > 0)) return new Map();
  const { to } = periodBounds(year.cycle);
  const held = await tx.appointments.at(year.branch.id);
  const secretaries = held.filter(
    ({ role, from_on, to_on }) => role === 'branch-secretary' && from_on <= to && (to_on === null || to_on >= to),
  );
  return new Map(secretaries.map(({ person_id }) => [person_id, ['secretary']]));
}
