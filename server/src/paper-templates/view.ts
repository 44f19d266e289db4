import { type PaperTemplate, placeholdersOf, type TemplateKind } from '@xianfeng/contract';
import type { Transaction } from '@xianfeng/store';

export async function templateView(tx: Transaction, kind: TemplateKind): Promise<PaperTemplate> {
  const rows = await tx.paperTemplates.versionsOf(kind);
  const names = await tx.people.namesOf([...new Set(rows.map(({ recorded_by: by }) => by))]);
  const [current] = rows;
  return {
    kind,
    revision: current?.revision ?? 0,
    isOwn: current !== undefined && current.file_name !== null,
    places: placeholdersOf(kind),
    versions: rows.map(({ revision, file_name: fileName, recorded_by: by, recorded_on: on }) => ({
      ...{ revision, fileName, by: names.get(by) ?? '', on },
    })),
  };
}
