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

export function useClose() {
  const replace = useReplace();
  return useMutation({ mutationFn: (personId: string) => client.accounts.close({ personId }), onSuccess: replace });
}

function useReplace(): (account: Account) => void {
  const queries = useQueryClient();
  return (account) =>
    queries.setQueryData(accountsQuery.queryKey, (all) =>
      all?.map((each) => (each.personId === account.personId ? account : each)),
    );
}
