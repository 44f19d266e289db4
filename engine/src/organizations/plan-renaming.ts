import { done, refused, type Result } from '../problem.ts';
import { standing } from './standing.ts';
import type { OrganizationState, OrganizationTree } from './tree.ts';

/** Another name from a day on; what was published under the old one keeps it. */
export function planRenaming(
  tree: OrganizationTree,
  { id, name }: { readonly id: string; readonly name: string },
): Result<readonly OrganizationState[]> {
  const found = standing(tree, id);
  if (!found.ok) return found;
  if (found.value.name === name) return refused({ code: 'organization.name-same', facts: { name } });
  return done([{ ...found.value, name }]);
}
