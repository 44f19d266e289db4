import type { Organization } from '@xianfeng/contract';
import { carrySplit, done, type Problem, type Result, smallBranches } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { branchEndingObstacles } from './branch-ending.ts';
import { carryMembers } from './carry-members.ts';
import { endRoles } from './end-roles.ts';
import { type Decided, performAct, type Seen } from './perform.ts';
import { openSuccessorYear } from './successor-year.ts';

export interface Splitting extends Decided, Seen {
  /** Whether it goes on, smaller, beside the new ones. */
  readonly goesOn: boolean;
  readonly parts: readonly {
    readonly id: string;
    readonly parentId: string;
    readonly name: string;
    readonly branchKind?: string | undefined;
    readonly childIds: readonly string[];
    readonly personIds: readonly string[];
  }[];
}

/** One becomes several (分设): each member and each organization under it goes to exactly one, from the day itself. */
export function splitOrganization(
  context: Context,
  caller: Caller,
  { id, revision, goesOn, parts, ...decided }: Splitting,
): Promise<Result<Organization>> {
  const named = parts.map(({ branchKind = null, ...part }) => ({ ...part, branchKind }));
  const { on } = decided;
  return performAct(context, caller, {
    decided,
    act: { act: 'split', id, goesOn, parts: named },
    seen: [{ id, revision }],
    aboutId: id,
    async obstacles(tx, rows) {
      const row = rows.get(id);
      if (row?.kind !== 'branch') return [];
      const ending = { on, today: context.clock.today(), hasMembers: true };
      const small = await smallParts(tx, row, { goesOn, parts, on });
      return [...small, ...(await branchEndingObstacles(tx, row, ending))];
    },
    async follow(tx) {
      const ended = goesOn ? done(null) : await endRoles(tx, context, [id]);
      if (!ended.ok) return ended;
      const carry = { caller, document: decided.document, branchIds: [id], on };
      const carried = await carryMembers(tx, context, {
        ...carry,
        carry: (stays) => carrySplit(stays, on, { goesOn, parts }),
      });
      const row = await tx.organizations.find(id);
      if (!carried.ok || row?.kind !== 'branch') return carried;
      const branchIds = parts.map((part) => part.id);
      return openSuccessorYear(tx, context, { branchIds, predecessorIds: [id], year: Number(on.slice(0, 4)) });
    },
  });
}

/** The branches it would leave with too few full members. */
async function smallParts(
  tx: Transaction,
  { id, name }: OrganizationRow,
  { goesOn, parts, on }: Pick<Splitting, 'goesOn' | 'parts' | 'on'>,
): Promise<readonly Problem[]> {
  const rows = await tx.memberships.lockLasting([id], on);
  const full = new Set(rows.filter(({ status }) => status === 'full').map(({ person_id }) => person_id));
  const sizes = parts.map((part) => ({
    name: part.name,
    fullMembers: part.personIds.filter((personId) => full.has(personId)).length,
  }));
  const gone = sizes.reduce((sum, { fullMembers }) => sum + fullMembers, 0);
  return smallBranches(goesOn ? [...sizes, { name, fullMembers: full.size - gone }] : sizes);
}
