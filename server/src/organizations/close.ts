import type { Organization } from '@xianfeng/contract';
import { emptyProblems, type Result } from '@xianfeng/engine';
import type { Caller, Context } from '../context.ts';
import { branchEndingObstacles } from './branch-ending.ts';
import { staysOf } from './carry-members.ts';
import { endRoles } from './end-roles.ts';
import { type Decided, performAct, type Seen } from './perform.ts';

export type Closing = Decided & Seen;

/** Closes an organization that nobody belongs to and nothing stands under; what it recorded stays readable. */
export function closeOrganization(
  context: Context,
  caller: Caller,
  { id, revision, ...decided }: Closing,
): Promise<Result<Organization>> {
  return performAct(context, caller, {
    decided,
    act: { act: 'close', id },
    seen: [{ id, revision }],
    aboutId: id,
    async obstacles(tx, rows) {
      const row = rows.get(id);
      if (row?.kind !== 'branch') return [];
      const ending = { on: decided.on, today: context.clock.today(), hasMembers: false };
      const people = emptyProblems(await staysOf(tx, [id], decided.on), decided.on);
      return [...people, ...(await branchEndingObstacles(tx, row, ending))];
    },
    follow: (tx) => endRoles(tx, context, [id]),
  });
}
