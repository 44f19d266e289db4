import { done, type Problem, refused, type Result } from '../problem.ts';
import type { NewOrganization } from './act.ts';
import { foundedState } from './plan-founding.ts';
import { standingOnes } from './standing.ts';
import { isOwnCommittee, openChildren, pathIn, type OrganizationState, type OrganizationTree } from './tree.ts';

interface Merging {
  readonly ids: readonly string[];
  readonly into: string | NewOrganization;
}

/** Several of one kind become one; what stood under them stands under the one they became. */
export function planMerging(tree: OrganizationTree, { ids, into }: Merging): Result<readonly OrganizationState[]> {
  const isNew = typeof into !== 'string';
  if (isNew && tree.has(into.id)) return refused({ code: 'organization.id-taken' });
  const found = standingOnes(tree, isNew ? ids : [...ids, into]);
  if (!found.ok) return found;
  const merging = found.value.filter(({ id }) => id !== into);
  const target = isNew ? foundedState(into) : found.value.find(({ id }) => id === into);
  if (target === undefined || found.value.length < 2 || merging.length === 0) {
    return refused({ code: 'organization.nothing-to-merge' });
  }
  const problems = mergingProblems(tree, merging, target);
  if (problems.length > 0) return refused(...problems);
  return done([
    ...(isNew ? [target] : []),
    ...merging.map((state) => ({ ...state, isOpen: false, successorIds: [target.id] })),
    ...merging.flatMap(({ id }) => openChildren(tree, id)).map((child) => ({ ...child, parentId: target.id })),
  ]);
}

function mergingProblems(
  tree: OrganizationTree,
  merging: readonly OrganizationState[],
  target: OrganizationState,
): readonly Problem[] {
  const all = [...merging, target];
  return merging.flatMap((state): readonly Problem[] => {
    const { id, name, kind } = state;
    if (kind !== target.kind) {
      return [{ code: 'organization.kinds-differ', facts: { name, kind, intoKind: target.kind } }];
    }
    if (isOwnCommittee(tree, state)) return [{ code: 'organization.own-committee', facts: { name } }];
    const above = pathIn(tree, id).slice(1);
    const isUnderAnother = above.some((step) => all.some((other) => other.id === step.id));
    const isAboveTarget = target.parentId !== null && pathIn(tree, target.parentId).some((step) => step.id === id);
    return isUnderAnother || isAboveTarget ? [{ code: 'organization.merged-with-own-part', facts: { name } }] : [];
  });
}
