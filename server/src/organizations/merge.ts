import type { Organization } from '@xianfeng/contract';
import { carryMerged, done, type Problem, type Result } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import type { Caller, Context, Services } from '../context.ts';
import { branchEndingObstacles, branchReceivingObstacles } from './branch-ending.ts';
import { carryMembers } from './carry-members.ts';
import { endRoles } from './end-roles.ts';
import { type Founding, newOrganization } from './found.ts';
import { type Decided, performAct, type Seen } from './perform.ts';
import { openSuccessorYear } from './successor-year.ts';

export interface Merging extends Decided {
  readonly organizations: readonly Seen[];
  readonly into: (Seen & { readonly is: 'standing' }) | (Omit<Founding, 'on' | 'document'> & { readonly is: 'new' });
  readonly schemeVersionId?: string | undefined;
}

/**
 * Several become one (合并). Members go on in it from the day itself, roles at the others end, and its year opens under
 * the scheme they were scored by; what the others recorded stays theirs, readable for the officers of the one.
 */
export function mergeOrganizations(
  context: Context,
  caller: Caller,
  { organizations, into, schemeVersionId, ...decided }: Merging,
): Promise<Result<Organization>> {
  const endingIds = organizations.map(({ id }) => id).filter((id) => id !== into.id);
  const seen = into.is === 'standing' ? [...organizations, into] : organizations;
  return performAct(context, caller, {
    decided,
    act: {
      act: 'merge',
      ids: endingIds,
      into: into.is === 'standing' ? into.id : newOrganization(into),
    },
    seen,
    aboutId: into.id,
    obstacles: (tx, rows) =>
      mergingObstacles(tx, context, {
        ending: endingIds.flatMap((id) => rows.get(id) ?? []),
        target: rows.get(into.id),
        on: decided.on,
      }),
    async follow(tx) {
      const ended = await endRoles(tx, context, endingIds);
      if (!ended.ok) return ended;
      const carry = { caller, document: decided.document, branchIds: endingIds, on: decided.on };
      const carried = await carryMembers(tx, context, {
        ...carry,
        carry: (stays) => carryMerged(stays, decided.on, into.id),
      });
      if (!carried.ok) return carried;
      const target = await tx.organizations.find(into.id);
      const year = Number(decided.on.slice(0, 4));
      // One that goes on has its year already, and takes the others in under its own scheme.
      const hasYear = (await tx.cycles.find(into.id, year)) !== undefined;
      if (target?.kind !== 'branch' || hasYear) return done(null);
      return openSuccessorYear(tx, context, {
        ...{ branchIds: [into.id], predecessorIds: endingIds, year, schemeVersionId },
      });
    },
  });
}

interface MergingBranches {
  readonly ending: readonly OrganizationRow[];
  readonly target: OrganizationRow | undefined;
  readonly on: string;
}

async function mergingObstacles(
  tx: Transaction,
  { clock }: Services,
  { ending, target, on }: MergingBranches,
): Promise<readonly Problem[]> {
  const today = clock.today();
  const obstacles: Problem[] = [];
  for (const row of ending) {
    if (row.kind !== 'branch') continue;
    obstacles.push(...(await branchEndingObstacles(tx, row, { on, today, hasMembers: true })));
  }
  if (target?.kind === 'branch') obstacles.push(...(await branchReceivingObstacles(tx, target, on)));
  return obstacles;
}
