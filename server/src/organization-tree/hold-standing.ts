import { done, refused, type Result } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';

/**
 * Holds an organization against being closed or merged until the transaction ends. What is closed takes nothing new:
 * no member, no year, no sheet, no notice; it is only read, and a mistake in its ledger reversed.
 */
export async function holdStanding(tx: Transaction, organizationId: string): Promise<Result<OrganizationRow>> {
  const [row] = await tx.organizations.holdStanding([organizationId]);
  if (row === undefined) return refused({ code: 'access.denied' });
  if (row.to_on === null) return done(row);
  return refused({ code: 'organization.closed', facts: { name: row.name, lastDay: row.to_on } });
}
