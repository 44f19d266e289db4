import type { Account } from '@xianfeng/contract';

export type Shown = Account['state'] | 'all' | 'dormant' | 'factor-missing';

export interface Search {
  readonly words: string;
  readonly state: Shown;
  /** The name of a branch; null everywhere. */
  readonly branch: string | null;
}

/** People whose name, branch or username holds every word, in the given state and branch. */
export function findAccounts(accounts: readonly Account[], { words, state, branch }: Search): readonly Account[] {
  const wanted = words
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return accounts.filter((account) => {
    if (!isShown(account, state) || (branch !== null && account.branch !== branch)) return false;
    const held = [account.name, account.branch ?? '', account.username ?? ''].join('\n').toLowerCase();
    return wanted.every((word) => held.includes(word));
  });
}

/** The branches people belong to, in the order of the list. */
export function branchesOf(accounts: readonly Account[]): readonly string[] {
  return [...new Set(accounts.map(({ branch }) => branch))].filter((branch) => branch !== null);
}

function isShown(account: Account, state: Shown): boolean {
  if (state === 'all') return true;
  if (state === 'dormant') return account.isDormant;
  return state === 'factor-missing' ? account.secondFactor === 'missing' : account.state === state;
}
