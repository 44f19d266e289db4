import type { Account } from '@xianfeng/contract';
import { holdsWords } from '../ui/holds-words.ts';

export type Shown = Account['state'] | 'all' | 'dormant' | 'factor-missing';

export interface Search {
  readonly words: string;
  readonly state: Shown;
  /** The name of a branch; null everywhere. */
  readonly branch: string | null;
}

/** People whose name, branch or username holds every word, in the given state and branch. */
export function findAccounts(accounts: readonly Account[], { words, state, branch }: Search): readonly Account[] {
  return accounts.filter(
    (account) =>
      isShown(account, state) &&
      (branch === null || account.branch === branch) &&
      holdsWords(words, [account.name, account.branch, account.username]),
  );
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
