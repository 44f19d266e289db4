import { done, type NewOrganization, type OrganizationChange, planAct, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { historyOf } from './history.ts';
import { type RecordedAct, recordActs } from './record.ts';

export interface Founding extends NewOrganization {
  readonly on: string;
}

/** Founds what a roster, an installation or the demo brings with it, parents first; each founding is an act like any other. */
export async function foundMany(
  tx: Transaction,
  services: Pick<Services, 'clock'>,
  { by, foundings }: { readonly by: string | null; readonly foundings: readonly Founding[] },
): Promise<Result<null>> {
  await tx.organizations.holdTree();
  const history: OrganizationChange[] = [...(await historyOf(tx))];
  const acts: RecordedAct[] = [];
  for (const { on, ...organization } of foundings) {
    const planned = planAct(history, { act: 'found', organization }, on);
    if (!planned.ok) return planned;
    history.push(...planned.value.map((state) => ({ ...state, on })));
    acts.push({ id: organization.id, act: 'found', on, document: null, by, states: planned.value });
  }
  await recordActs(tx, services, acts);
  return done(null);
}
