import type { Archive } from '@xianfeng/contract';
import type { ArchiveRow, Transaction } from '@xianfeng/store';

export async function archiveViews(tx: Transaction, rows: readonly ArchiveRow[]): Promise<readonly Archive[]> {
  const names = await tx.people.namesOf([...new Set(rows.map(({ made_by: by }) => by))]);
  return rows.map((row) => ({
    ...{ id: row.id, year: row.year, revision: row.revision, madeOn: row.made_on, size: row.size },
    ...{ madeBy: names.get(row.made_by) ?? '', hash: row.file_hash, fingerprint: row.fingerprint },
  }));
}
