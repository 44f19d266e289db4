import type { ImportRecord } from '@xianfeng/contract';
import type { ImportListRow, Transaction } from '@xianfeng/store';

export function importView(row: ImportListRow): ImportRecord {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    rowCount: row.row_count,
    branch: row.branch_id === null || row.branch === null ? null : { id: row.branch_id, name: row.branch },
    period: row.period,
    importedAt: row.imported_at.toISOString(),
    importedBy: row.importer,
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}

/** An import that is known to be there. */
export async function readImport(tx: Transaction, id: string): Promise<ImportListRow> {
  const row = await tx.imports.find(id);
  if (row === undefined) throw new Error('The import was written in this very transaction.');
  return row;
}
