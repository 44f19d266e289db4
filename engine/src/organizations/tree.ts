import type { Problem } from '../problem.ts';
import { isAboveTenant, mayStandUnder, type OrganizationKind } from './kinds.ts';

/** What an organization is from a day on, until its next change. */
export interface OrganizationState {
  readonly id: string;
  /** Null at the top of the tree. */
  readonly parentId: string | null;
  readonly kind: OrganizationKind;
  readonly branchKind: string | null;
  readonly name: string;
  readonly isOpen: boolean;
  /** Where people and records of a closed organization go on; none where it simply ended. */
  readonly successorIds: readonly string[];
}

/** A line of the history: nothing in it is ever changed, a later line of the same organization takes its place. */
export interface OrganizationChange extends OrganizationState {
  /** The first day it is so. */
  readonly on: string;
}

export type OrganizationTree = ReadonlyMap<string, OrganizationState>;

/** The tree on a day, closed organizations included, from the history in the order it was recorded. */
export function treeOn(history: readonly OrganizationChange[], day: string): OrganizationTree {
  const tree = new Map<string, OrganizationState>();
  for (const { on, ...state } of history) if (on <= day) tree.set(state.id, state);
  return tree;
}

/** From an organization up to the top, itself first; a circle ends where it would begin again. */
export function pathIn(tree: OrganizationTree, id: string): readonly OrganizationState[] {
  const path: OrganizationState[] = [];
  for (let at = tree.get(id); at !== undefined && !path.includes(at); at = tree.get(at.parentId ?? '')) path.push(at);
  return path;
}

export function openChildren(tree: OrganizationTree, id: string): readonly OrganizationState[] {
  return [...tree.values()].filter(({ parentId, isOpen }) => isOpen && parentId === id);
}

/** The tenant: the one committee that stands at the top or under nothing but higher committees. */
export function isOwnCommittee(tree: OrganizationTree, { kind, parentId }: OrganizationState): boolean {
  if (kind !== 'party-committee') return false;
  const parent = tree.get(parentId ?? '');
  return parent === undefined || isAboveTenant(parent.kind);
}

/** Everything that is wrong with a tree: no circle, nothing under what is closed, every kind in its place, one name once. */
export function treeProblems(tree: OrganizationTree): readonly Problem[] {
  const open = [...tree.values()].filter(({ isOpen }) => isOpen);
  const names = Map.groupBy(open, ({ name }) => name);
  const taken = [...names].filter(([, bearers]) => bearers.length > 1);
  const tops = open.filter(({ parentId }) => parentId === null);
  const own = open.filter((state) => isOwnCommittee(tree, state));
  return [
    ...open.flatMap((state) => placeProblems(tree, state)),
    ...taken.map(([name]) => ({ code: 'organization.name-taken', facts: { name } })),
    ...tops.slice(1).map(({ name }) => ({ code: 'organization.several-tops', facts: { name } })),
    ...own.slice(1).map(({ name }) => ({ code: 'organization.second-committee', facts: { name } })),
  ];
}

function placeProblems(tree: OrganizationTree, state: OrganizationState): readonly Problem[] {
  const { id, name, kind, parentId } = state;
  const parent = parentId === null ? null : tree.get(parentId);
  if (parent === undefined || parent?.isOpen === false) {
    return [{ code: 'organization.parent-closed', facts: { name, parent: parent?.name ?? '' } }];
  }
  if (!mayStandUnder(kind, parent?.kind ?? null)) {
    return [{ code: 'organization.kind-misplaced', facts: { name, kind, parentKind: parent?.kind ?? '' } }];
  }
  const isInCircle = parent !== null && pathIn(tree, parent.id).some((step) => step.id === id);
  return isInCircle ? [{ code: 'organization.under-itself', facts: { name } }] : [];
}
