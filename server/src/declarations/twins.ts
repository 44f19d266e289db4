import type { Declaration } from '@xianfeng/contract';
import { twinsOf } from '@xianfeng/engine';
import type { DeclarationRow, LedgerEntryRow, Transaction } from '@xianfeng/store';
import { unreversedEntries } from '../evidence/standing-entries.ts';

/** Everything of some years that a declaration may be the same as: other declarations that stand, and what is in the ledger. */
export interface Others {
  readonly declarations: readonly DeclarationRow[];
  readonly entries: readonly LedgerEntryRow[];
}

export async function othersOf(tx: Transaction, rows: readonly DeclarationRow[]): Promise<Others> {
  const cycleIds = [...new Set(rows.map(({ cycle_id }) => cycle_id))];
  const declarations = await tx.declarations.ofCycles(cycleIds);
  const personIds = [...new Set(rows.map(({ person_id }) => person_id))];
  const proxies = await tx.proxyEntries.ofMade(declarations.map(({ id }) => id));
  const entries = unreversedEntries(await tx.ledger.ofSubjects(cycleIds, personIds));
  const causes = new Set(entries.map(({ cause }) => cause));
  const stands = ({ id, state }: DeclarationRow): boolean => {
    // What was entered and reversed since stands no more.
    if (state === 'verified') return causes.has(`declaration:${id}`);
    return state !== 'rejected' && state !== 'withdrawn' && proxies.get(id)?.undone_on == null;
  };
  return { declarations: declarations.filter(stands), entries };
}

/** Whoever sees so many looks into it; the rest says nothing new. */
const shownMost = 20;

/** Deeds of the same member like this one, each as it is told to whoever decides. */
export function twinsIn(
  { declarations, entries }: Others,
  row: DeclarationRow,
  itemName: (item: string) => string,
): Declaration['twins'] {
  // The entry that was made of a declaration is that declaration.
  const ofMember = declarations.filter(({ person_id: id }) => id === row.person_id);
  const made = new Set(ofMember.map(({ id }) => `declaration:${id}`));
  const others = [
    ...ofMember.map((other) => ({
      ...{ id: other.id, kind: 'declaration' as const, item: other.item, on: other.occurred_on },
      ...{ document: other.document, words: other.words, state: other.state },
    })),
    ...entries
      .filter(({ subject_id: id, cause }) => id === row.person_id && !made.has(cause))
      .map((entry) => ({
        ...{ id: entry.id, kind: 'entry' as const, item: entry.item, on: entry.occurred_on },
        ...{ document: entry.document, words: entry.note ?? '', state: null },
      })),
  ];
  const deed = { id: row.id, item: row.item, on: row.occurred_on, document: row.document };
  const twins = twinsOf(deed, others).slice(0, shownMost);
  return twins.flatMap(({ id, likeness }) => {
    const other = others.find((each) => each.id === id);
    if (other === undefined) return [];
    const { kind, item, on: occurredOn, document, words, state } = other;
    return [{ id, kind, likeness, itemName: itemName(item), occurredOn, document, words, state }];
  });
}
