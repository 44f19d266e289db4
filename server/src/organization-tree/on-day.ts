import { treeOn } from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import { historyOf } from './history.ts';

/** What stood on a day, with the name and the place it had then, in the committee's order. */
export async function organizationsOn(tx: Transaction, day: string): Promise<readonly OrganizationRow[]> {
  const rows = await tx.organizations.list();
  const tree = treeOn(await historyOf(tx), day);
  return rows.flatMap((row) => {
    const state = tree.get(row.id);
    if (state === undefined || !state.isOpen) return [];
    return [{ ...row, name: state.name, parent_id: state.parentId }];
  });
}
