import { done, type Problem, refused, type Result } from '../problem.ts';
import type { SplitPart } from './act.ts';
import { standing } from './standing.ts';
import { isOwnCommittee, openChildren, type OrganizationState, type OrganizationTree } from './tree.ts';

interface Splitting {
  readonly id: string;
  readonly goesOn: boolean;
  readonly parts: readonly SplitPart[];
}

/** One becomes several of its kind; each of what stood under it goes to exactly one of them. */
export function planSplitting(tree: OrganizationTree, splitting: Splitting): Result<readonly OrganizationState[]> {
  const found = standing(tree, splitting.id);
  if (!found.ok) return found;
  const problems = splittingProblems(tree, found.value, splitting);
  if (problems.length > 0) return refused(...problems);
  const { goesOn, parts } = splitting;
  const partOf = new Map(parts.flatMap((part) => part.childIds.map((childId) => [childId, part.id] as const)));
  return done([
    ...parts.map(({ id, parentId, branchKind, name }) => ({
      ...{ id, parentId, branchKind, name, kind: found.value.kind },
      ...{ isOpen: true, successorIds: [] },
    })),
    ...(goesOn ? [] : [{ ...found.value, isOpen: false, successorIds: parts.map(({ id }) => id) }]),
    ...openChildren(tree, splitting.id).flatMap((child) => {
      const parentId = partOf.get(child.id);
      return parentId === undefined ? [] : [{ ...child, parentId }];
    }),
  ]);
}

function splittingProblems(
  tree: OrganizationTree,
  state: OrganizationState,
  { goesOn, parts }: Splitting,
): readonly Problem[] {
  const { id, name } = state;
  if (isOwnCommittee(tree, state)) return [{ code: 'organization.own-committee', facts: { name } }];
  if (parts.length < (goesOn ? 1 : 2)) return [{ code: 'organization.nothing-to-split', facts: { name } }];
  const ids = parts.map((part) => part.id);
  if (new Set(ids).size < ids.length || ids.some((partId) => tree.has(partId))) {
    return [{ code: 'organization.id-taken' }];
  }
  const children = openChildren(tree, id);
  const placed = parts.flatMap(({ childIds }) => childIds);
  const foreign = placed.some((childId) => !children.some((child) => child.id === childId));
  if (foreign || new Set(placed).size < placed.length) {
    return [{ code: 'organization.part-misplaced', facts: { name } }];
  }
  const left = goesOn ? [] : children.filter((child) => !placed.includes(child.id));
  if (left.length === 0) return [];
  return [{ code: 'organization.parts-unplaced', facts: { name, children: left.map((child) => child.name) } }];
}
