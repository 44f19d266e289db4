import { done, refused, type Result } from '../problem.ts';
import { standing } from './standing.ts';
import { isOwnCommittee, pathIn, type OrganizationState, type OrganizationTree } from './tree.ts';

/** Under another organization from a day on, with everything that stands under it. */
export function planMoving(
  tree: OrganizationTree,
  { id, parentId }: { readonly id: string; readonly parentId: string },
): Result<readonly OrganizationState[]> {
  const found = standing(tree, id);
  if (!found.ok) return found;
  const parent = standing(tree, parentId);
  if (!parent.ok) return parent;
  const { name } = found.value;
  if (found.value.parentId === parentId) {
    return refused({ code: 'organization.parent-same', facts: { name, parent: parent.value.name } });
  }
  if (pathIn(tree, parentId).some((step) => step.id === id)) {
    return refused({ code: 'organization.under-itself', facts: { name } });
  }
  const moved = { ...found.value, parentId };
  // The county may pass to another city; but it never comes to stand under one of its own organizations.
  if (isOwnCommittee(tree, found.value) && !isOwnCommittee(tree, moved)) {
    return refused({ code: 'organization.own-committee', facts: { name } });
  }
  return done([moved]);
}
