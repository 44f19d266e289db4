import type { Transaction } from '@xianfeng/store';
import { planOf } from '../schemes/plan-of.ts';

interface Itemized {
  readonly scheme_version_id: string;
  readonly item: string;
}

/** What the schemes of these rows call their items, entries and vetoes; an id that none names is shown as it is. */
export async function itemNames(
  tx: Transaction,
  rows: readonly { readonly scheme_version_id: string }[],
): Promise<(row: Itemized) => string> {
  const names = new Map<string, string>();
  for (const id of new Set(rows.map((row) => row.scheme_version_id))) {
    const version = await tx.schemes.find(id);
    if (version === undefined) continue;
    const { scheme } = planOf(version);
    const named = [...scheme.rating.vetoes, ...scheme.items, ...scheme.inputs.entries];
    for (const each of named) names.set(`${id} ${each.id}`, each.name);
  }
  return ({ scheme_version_id: id, item }) => names.get(`${id} ${item}`) ?? item;
}
