import type { OrganizationRow } from '@xianfeng/store';
import type { Reach } from '../access.ts';

/**
 * The ids of a tree's organizations within a reach. What is closed is within it where one of those it goes on in is: the
 * officers of a successor read what was recorded before.
 */
export function reachedIds(rows: readonly OrganizationRow[], reach: Reach): ReadonlySet<string> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const [exactly, below] = [new Set(reach.exactly), new Set(reach.below)];
  const isReached = ({ id, successor_ids: successors }: OrganizationRow): boolean =>
    exactly.has(id) ||
    pathOf(byId, id).some((step) => below.has(step)) ||
    successors.some((successorId) => {
      const successor = byId.get(successorId);
      return successor !== undefined && isReached(successor);
    });
  return new Set(rows.filter((row) => reach.isWholeCommittee || isReached(row)).map(({ id }) => id));
}

/** From an organization up to the top, itself first. */
export function pathOf<Row extends Pick<OrganizationRow, 'id' | 'parent_id'>>(
  byId: ReadonlyMap<string, Row>,
  id: string,
): readonly string[] {
  const row = byId.get(id);
  if (row === undefined) return [];
  return row.parent_id === null ? [id] : [id, ...pathOf(byId, row.parent_id)];
}
