import { done, refused, type Result } from '../problem.ts';
import type { OrganizationState, OrganizationTree } from './tree.ts';

/** The organizations an act is about: there, open, and each named once. */
export function standingOnes(
  tree: OrganizationTree,
  ids: readonly string[],
): Result<readonly [OrganizationState, ...OrganizationState[]]> {
  const asked = new Set(ids);
  const found = [...asked].flatMap((id) => tree.get(id) ?? []);
  const [first, ...others] = found;
  if (first === undefined || found.length < asked.size) return refused({ code: 'organization.not-there' });
  const closed = found.filter(({ isOpen }) => !isOpen);
  if (closed.length > 0) {
    return refused(...closed.map(({ name }) => ({ code: 'organization.closed', facts: { name } })));
  }
  return done([first, ...others]);
}

export function standing(tree: OrganizationTree, id: string): Result<OrganizationState> {
  const found = standingOnes(tree, [id]);
  return found.ok ? done(found.value[0]) : found;
}
