import type { ImportRecord } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { importView } from './view.ts';

/** Imports of branches in reach, and one's own; a roster may span branches and shows to whoever reaches them all. */
export function listImports(
  { store }: Services,
  caller: Caller,
  { reach, ...paging }: Paging & { readonly reach: Reach },
): Promise<Result<PageOf<ImportRecord>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const organizations = await tx.organizations.list();
    const reached = reachedIds(organizations, reach);
    const isAll = reached.size === organizations.length;
    const rows = (await tx.imports.list()).filter(
      (row) => isAll || row.imported_by === caller.personId || reached.has(row.branch_id ?? ''),
    );
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => part.map(importView),
    );
  });
}
