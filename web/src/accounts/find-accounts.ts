import type { Account } from '@xianfeng/contract';

export type Shown = Account['state'] | 'all';

export interface Search {
  readonly words: string;
  readonly state: Shown;
}

/** People whose name, branch or username holds every word, in the given state. */
export function findAccounts(accounts: readonly Account[], { words, state }: Search): readonly Account[] {
  const wanted = words
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return accounts.filter((account) => {
    if (state !== 'all' && account.state !== state) return false;
    const held = [account.name, account.branch ?? '', account.username ?? ''].join('\n').toLowerCase();
    return wanted.every((word) => held.includes(word));
  });
}
