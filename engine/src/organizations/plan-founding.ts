import { done, refused, type Result } from '../problem.ts';
import type { NewOrganization } from './act.ts';
import { isAboveTenant } from './kinds.ts';
import type { OrganizationState, OrganizationTree } from './tree.ts';

/** A new organization under another; a higher committee comes to stand above the present top. */
export function planFounding(tree: OrganizationTree, founded: NewOrganization): Result<readonly OrganizationState[]> {
  if (tree.has(founded.id)) return refused({ code: 'organization.id-taken' });
  const state = foundedState(founded);
  const tops = [...tree.values()].filter(({ parentId, isOpen }) => parentId === null && isOpen);
  if (founded.parentId !== null || tops.length === 0) return done([state]);
  if (!isAboveTenant(founded.kind))
    return refused({ code: 'organization.second-committee', facts: { name: state.name } });
  return done([state, ...tops.map((top) => ({ ...top, parentId: state.id }))]);
}

export function foundedState(founded: NewOrganization): OrganizationState {
  const { id, parentId, kind, branchKind, name } = founded;
  return { id, parentId, kind, branchKind, name, isOpen: true, successorIds: [] };
}
