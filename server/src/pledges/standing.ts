import type { PledgeRow, ProxyEntryRow, Transaction } from '@xianfeng/store';

/** The state as it stands: undoing what was typed by another withdraws it. */
export function standingState({ state }: PledgeRow, proxy: ProxyEntryRow | undefined): PledgeRow['state'] {
  return proxy?.undone_on == null ? state : 'withdrawn';
}

/** Pledges as they stand, each with what was typed for somebody. */
export async function withProxies(tx: Transaction, rows: readonly PledgeRow[]) {
  const proxies = await tx.proxyEntries.ofMade(rows.map(({ id }) => id));
  return rows.map((row) => {
    const proxy = proxies.get(row.id);
    return { row, proxy, state: standingState(row, proxy) };
  });
}

/** Whether a pledge is still to be signed or worked on. */
export function isOpen(state: PledgeRow['state']): boolean {
  return state === 'drafted' || state === 'signed' || state === 'in-progress';
}
