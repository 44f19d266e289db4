import { isAboveTenant } from '@xianfeng/engine';
import { permit, requireCaller } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { access } from './access.ts';
import { ownCommitteeOf } from '../organization-tree/own-committee.ts';

/**
 * Asks whether the caller may change the tree at every one of these places. What stands above the county, or above
 * everything, is the county's own name for it: whoever may change the whole tree may change that.
 */
export async function permitChange(context: Context, places: readonly (string | null)[]): Promise<Caller> {
  const { committeeId } = requireCaller(context);
  const rows = await context.store.transaction(committeeId, (tx) => tx.organizations.list());
  const byId = new Map(rows.map((row) => [row.id, row]));
  const own = ownCommitteeOf(rows);
  const targets = new Set(
    places.map((id) => {
      const isHigher = id === null || isAboveTenant(byId.get(id)?.kind ?? 'branch');
      // Where nothing stands at all nobody may found anything from here: an id of nobody's is denied like any other.
      return isHigher ? (own?.id ?? committeeId) : id;
    }),
  );
  let caller = await permit(context, access, { act: 'change' });
  for (const organizationId of targets) caller = await permit(context, access, { act: 'change', organizationId });
  return caller;
}
