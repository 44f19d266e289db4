import { done, refused, type Result } from '../problem.ts';
import { standing } from './standing.ts';
import { isOwnCommittee, openChildren, type OrganizationState, type OrganizationTree } from './tree.ts';

/** An organization ends without a successor; nothing may stand under it any more. */
export function planClosing(
  tree: OrganizationTree,
  { id }: { readonly id: string },
): Result<readonly OrganizationState[]> {
  const found = standing(tree, id);
  if (!found.ok) return found;
  const { name } = found.value;
  if (isOwnCommittee(tree, found.value)) return refused({ code: 'organization.own-committee', facts: { name } });
  const children = openChildren(tree, id);
  if (children.length > 0) {
    const facts = { name, children: children.map((child) => child.name) };
    return refused({ code: 'organization.has-organizations', facts });
  }
  return done([{ ...found.value, isOpen: false }]);
}
