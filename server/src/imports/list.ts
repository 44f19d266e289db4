import type { ImportRecord } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { importView } from './view.ts';

/** Imports of branches in reach, and one's own; a roster may span branches and shows to whoever reaches them all. */
export function listImports({ store }: Services, caller: Caller, reach: Reach): Promise<Result<ImportRecord[]>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const organizations = await tx.organizations.list();
    const reached = reachedIds(organizations, reach);
    const isAll = reached.size === organizations.length;
    const rows = await tx.imports.list();
    return done(
      rows
        .filter((row) => isAll || row.imported_by === caller.personId || reached.has(row.branch_id ?? ''))
        .map(importView),
    );
  });
}
