import { refused, type Result, done } from '@xianfeng/engine';
import type { SpotCheckRow, Transaction } from '@xianfeng/store';
import { reachOf } from '../access.ts';
import type { Caller } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { access, type SpotCheckAct } from './access.ts';

type By = SpotCheckRow['by'];

export function checkingAct(by: By): SpotCheckAct {
  return by === 'committee' ? 'check-for-committee' : 'check-in-branch';
}

/** The organizations in which the caller may do each of these. */
export async function reachesOf(tx: Transaction, caller: Caller) {
  const organizations = await tx.organizations.list();
  const byAct = new Map<SpotCheckAct, ReadonlySet<string>>();
  return (act: SpotCheckAct): ReadonlySet<string> => {
    const known = byAct.get(act) ?? reachedIds(organizations, reachOf(caller, access, act));
    byAct.set(act, known);
    return known;
  };
}

/** Refused like an unknown id unless the caller may draw in every one of these branches. */
export async function requireReach(
  tx: Transaction,
  caller: Caller,
  { by, branchIds }: { readonly by: By; readonly branchIds: readonly string[] },
): Promise<Result<null>> {
  const reached = (await reachesOf(tx, caller))(checkingAct(by));
  return branchIds.length > 0 && branchIds.every((id) => reached.has(id))
    ? done(null)
    : refused({ code: 'access.denied' });
}
