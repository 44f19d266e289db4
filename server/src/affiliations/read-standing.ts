import type { Member } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { exemptionsAt, memberView } from '../members/view.ts';

/** Somebody as the last stay has him. */
export async function readStanding(tx: Transaction, services: Services, personId: string): Promise<Result<Member>> {
  const [row] = await tx.memberships.lastOf([personId]);
  if (row === undefined) return refused({ code: 'access.denied' });
  const exemptions = await exemptionsAt(tx, [row], services.clock.today());
  return done(memberView(row, exemptions.get(row.id), services.secrets));
}
