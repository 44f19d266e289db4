import type { ProxyEntry } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { undoUntil } from './undo-until.ts';

/** What others typed for oneself. */
export function readOwnProxyEntries({ store, clock }: Services, caller: Caller): Promise<Result<ProxyEntry[]>> {
  return store.transaction(caller.committeeId, async (tx) =>
    done(await ownEntries(tx, caller.personId, clock.today())),
  );
}

export async function ownEntries(tx: Transaction, personId: string, today: string): Promise<ProxyEntry[]> {
  const rows = await tx.proxyEntries.ofPerson(personId);
  const names = await tx.people.namesOf(rows.map((row) => row.typed_by));
  return rows.map((row) => ({
    id: row.id,
    act: row.act,
    typedBy: names.get(row.typed_by) ?? '',
    typedOn: row.typed_on,
    undoUntil: undoUntil(row.typed_on),
    undoneOn: row.undone_on,
    canUndo: row.undone_on === null && today <= undoUntil(row.typed_on),
  }));
}
