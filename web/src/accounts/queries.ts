import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Account } from '@xianfeng/contract';
import { client } from '../client.ts';

export const accountsQuery = queryOptions({ queryKey: ['accounts'], queryFn: () => client.accounts.list({}) });

/** The codes are answered once and kept nowhere, neither here nor on the server. */
export function usePrintCodes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (accounts: readonly Account[]) => client.accounts.printCodes({ people: accounts.map(seen) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
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
    onSuccess: (account) => replace([account]),
  });
}

export function useSuspendDormant() {
  return useMutation({ mutationFn: () => client.accounts.suspendDormant({}), onSuccess: useReplace() });
}

export function useLinkPortal() {
  const replace = useReplace();
  return useMutation({
    mutationFn: ({ account, subject }: { readonly account: Account; readonly subject: string | null }) =>
      client.accounts.linkPortal({ ...seen(account), subject }),
    onSuccess: (account) => replace([account]),
  });
}

/** Answers a one-time code, which is shown this once. */
export function useResetSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (account: Account) => client.accounts.resetSecondFactor(seen(account)),
    onSuccess: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
    gcTime: 0,
  });
}

function useReplace(): (changed: readonly Account[]) => void {
  const queries = useQueryClient();
  return (changed) => {
    const byId = new Map(changed.map((account) => [account.personId, account]));
    queries.setQueryData(accountsQuery.queryKey, (all) => all?.map((each) => byId.get(each.personId) ?? each));
  };
}
