import type { Organization } from '@xianfeng/contract';

/** An organization with what stands under it, in the committee's order. */
export interface TreeNode {
  readonly organization: Organization;
  readonly children: readonly TreeNode[];
  /** Members of the branches in it, as far as they are shown. */
  readonly people: number;
  readonly branches: number;
}

/** The list, parents before children, as a tree; what stands under nothing of the list is a top. */
export function treeOf(organizations: readonly Organization[]): readonly TreeNode[] {
  const ids = new Set(organizations.map(({ id }) => id));
  const below = Map.groupBy(organizations, ({ parentId }) => (ids.has(parentId ?? '') ? parentId : null));
  const nodesUnder = (parentId: string | null): readonly TreeNode[] =>
    (below.get(parentId) ?? []).map((organization) => {
      const children = nodesUnder(organization.id);
      const isBranch = organization.kind === 'branch';
      return {
        organization,
        children,
        people: (organization.memberCount ?? 0) + sum(children.map(({ people }) => people)),
        branches: (isBranch ? 1 : 0) + sum(children.map(({ branches }) => branches)),
      };
    });
  return nodesUnder(null);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** From the top down to one of them, itself last. */
export function wayTo(organizations: readonly Organization[], id: string): readonly Organization[] {
  const found = organizations.find((each) => each.id === id);
  if (found === undefined) return [];
  return found.parentId === null ? [found] : [...wayTo(organizations, found.parentId), found];
}
