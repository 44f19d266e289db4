import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Account } from '@xianfeng/contract';
import { client } from '../client.ts';

export const accountsQuery = queryOptions({ queryKey: ['accounts'], queryFn: () => client.accounts.list({}) });

/** The codes are answered once and kept nowhere, neither here nor on the server. */
export function usePrintCodes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (personIds: readonly string[]) => client.accounts.printCodes({ personIds: [...personIds] }),
    onSuccess: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
    gcTime: 0,
  });
}

export type AccountAct = 'suspend' | 'resume' | 'endSessions' | 'close';

/** One of the acts that answer the account as it is afterwards. */
export function useAct(act: AccountAct) {
  const replace = useReplace();
  return useMutation({
    mutationFn: (personId: string) => client.accounts[act]({ personId }),
    onSuccess: (account) => replace([account]),
  });
}

export function useSuspendDormant() {
  return useMutation({ mutationFn: () => client.accounts.suspendDormant({}), onSuccess: useReplace() });
}

export function useLinkPortal() {
  const replace = useReplace();
  return useMutation({
    mutationFn: (given: { readonly personId: string; readonly subject: string | null }) =>
      client.accounts.linkPortal(given),
    onSuccess: (account) => replace([account]),
  });
}

/** Answers a one-time code, which is shown this once. */
export function useResetSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) => client.accounts.resetSecondFactor({ personId }),
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
