import {
  infiniteQueryOptions,
  type InfiniteData,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { Account } from '@xianfeng/contract';
import { client } from '../client.ts';

export type Shown = Account['state'] | 'all' | 'dormant' | 'factor-missing';

export interface Search {
  readonly words: string;
  readonly state: Shown;
  /** Of one branch; null everywhere. */
  readonly branchId: string | null;
}

/** The accounts that are searched for, two hundred at a time. */
export function accountsQuery({ words, state, branchId }: Search) {
  return infiniteQueryOptions({
    queryKey: ['accounts', words, state, branchId],
    queryFn: ({ pageParam }) =>
      client.accounts.list({
        ...(words === '' ? {} : { words }),
        ...(state === 'all' ? {} : { state }),
        ...(branchId === null ? {} : { branchId }),
        ...(pageParam === null ? {} : { after: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

type AccountsPage = Awaited<ReturnType<typeof client.accounts.list>>;

/** The codes are answered once and kept nowhere, neither here nor on the server. */
export function usePrintCodes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (accounts: readonly Account[]) => client.accounts.printCodes({ people: accounts.map(seen) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
    gcTime: 0,
  });
}

/** Whose account, and as it was seen. */
function seen({ personId, revision }: Account) {
  return { personId, revision };
}

export type AccountAct = 'suspend' | 'resume' | 'endSessions' | 'close';

/** One of the acts that answer the account as it is afterwards. */
export function useAct(act: AccountAct) {
  const replace = useReplace();
  return useMutation({
    mutationFn: (account: Account) => client.accounts[act](seen(account)),
    onSuccess: replace,
  });
}

export function useSuspendDormant() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => client.accounts.suspendDormant({}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

export function useLinkPortal() {
  const replace = useReplace();
  return useMutation({
    mutationFn: ({ account, subject }: { readonly account: Account; readonly subject: string | null }) =>
      client.accounts.linkPortal({ ...seen(account), subject }),
    onSuccess: replace,
  });
}

/** Answers a one-time code, which is shown this once. */
export function useResetSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (account: Account) => client.accounts.resetSecondFactor(seen(account)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
    gcTime: 0,
  });
}

function useReplace(): (changed: Account) => void {
  const queries = useQueryClient();
  const replaced = (page: AccountsPage, changed: Account): AccountsPage => ({
    ...page,
    rows: page.rows.map((each) => (each.personId === changed.personId ? changed : each)),
  });
  return (changed) => {
    queries.setQueriesData<InfiniteData<AccountsPage>>({ queryKey: ['accounts'] }, (known) =>
      known === undefined ? known : { ...known, pages: known.pages.map((page) => replaced(page, changed)) },
    );
  };
}

export const reminderStateQuery = queryOptions({
  queryKey: ['reminder-state'],
  queryFn: () => client.reminders.readState({}),
});
