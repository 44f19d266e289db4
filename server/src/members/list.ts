import type { Member } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { noteViews } from '../view-records/note.ts';
import { compareMembers, exemptionsAt, memberView } from './view.ts';

/** Everybody who belongs or belonged to a branch in the year it works on. */
export function listMembers(services: Services, caller: Caller, branchId: string): Promise<Result<Member[]>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const year = await yearInUse(tx, branchId, services.clock.today());
    const rows = await tx.memberships.ofBranch(branchId, { from: `${year}-01-01`, to: `${year}-12-31` });
    const ids = rows.map(({ id }) => id);
    await noteViews(tx, services, caller, ids);
    const exemptions = await exemptionsAt(tx, rows, `${year}-12-31`);
    return done(rows.toSorted(compareMembers).map((row) => memberView(row, exemptions.get(row.id), services.secrets)));
  });
}
