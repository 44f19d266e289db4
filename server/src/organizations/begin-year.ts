import type { Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { openCycle } from '../cycles/open.ts';
import { planOf, ratedBy } from '../schemes/plan-of.ts';

/**
 * Opens the present year of new branches under the committee's scheme for members, so that they can score at once. Where the
 * committee has none in force, or several to choose from, nobody decides here and the year stays unopened.
 */
export async function beginYear(
  tx: Transaction,
  { newId, clock }: Services,
  branchIds: readonly string[],
): Promise<void> {
  const today = clock.today();
  const inForce = await tx.schemes.inForceOn(today);
  const [scheme, ...others] = inForce.filter((version) => ratedBy(planOf(version)).includes('member'));
  if (scheme === undefined || others.length > 0) return;
  const year = Number(today.slice(0, 4));
  for (const branchId of branchIds) await openCycle(tx, { id: newId(), branchId, year, schemeVersionId: scheme.id });
}
