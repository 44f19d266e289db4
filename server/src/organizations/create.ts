import type { Organization } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { OrganizationRow } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { commit } from '../commit.ts';
import { beginYear } from './begin-year.ts';
import { organizationView } from './list.ts';

export interface NewOrganization {
  readonly id: string;
  readonly parentId: string;
  readonly kind: Exclude<OrganizationRow['kind'], 'party-committee'>;
  readonly name: string;
  readonly branchKind?: string | undefined;
}

/** Adds an organization under another, from today on. The same id again is the one that stands. */
export function createOrganization(
  context: Context,
  caller: Caller,
  asked: NewOrganization,
): Promise<Result<Organization>> {
  return commit(context, caller, async (tx, trail) => {
    const rows = await tx.organizations.list();
    const standing = rows.find(({ id }) => id === asked.id);
    if (standing !== undefined) {
      const isSame = standing.name === asked.name && standing.parent_id === asked.parentId;
      return isSame ? done(organizationView(standing, 0)) : refused({ code: 'organization.id-taken' });
    }
    const parent = rows.find(({ id }) => id === asked.parentId);
    if (parent === undefined || parent.to_on !== null) return refused({ code: 'organization.parent-closed' });
    if (!mayContain[parent.kind].includes(asked.kind)) {
      return refused({ code: 'organization.kind-misplaced', facts: { kind: asked.kind, parentKind: parent.kind } });
    }
    if (rows.some(({ name, to_on }) => name === asked.name && to_on === null)) {
      return refused({ code: 'organization.name-taken', facts: { name: asked.name } });
    }
    const row = {
      id: asked.id,
      parent_id: asked.parentId,
      kind: asked.kind,
      branch_kind: asked.branchKind ?? null,
      name: asked.name,
      position: rows.filter(({ parent_id }) => parent_id === asked.parentId).length,
      from_on: context.clock.today(),
      to_on: null,
    };
    await tx.organizations.insert([row]);
    if (row.kind === 'branch') await beginYear(tx, context, [row.id]);
    trail.add({ subjectId: row.id, organizationId: row.parent_id, after: { kind: row.kind, name: row.name } });
    return done(organizationView({ ...row, committee_id: caller.committeeId }, 0));
  });
}

/** What may stand directly under what (Party Constitution, chapter 5: committees, general branches, branches). */
const mayContain: Readonly<Record<OrganizationRow['kind'], readonly OrganizationRow['kind'][]>> = {
  'party-committee': ['party-work-committee', 'general-branch', 'branch'],
  'party-work-committee': ['general-branch', 'branch'],
  'general-branch': ['branch'],
  branch: ['party-group'],
  'party-group': [],
};
