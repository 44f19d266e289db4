import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Account, Role } from '@xianfeng/contract';
import { client } from '../client.ts';

export const accountsQuery = queryOptions({ queryKey: ['accounts'], queryFn: () => client.accounts.list({}) });

export const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  queryFn: () => client.organizations.list({}),
});

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

export interface NewAppointment {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly fromOn: string;
  readonly toOn: string | null;
}

export function useAppoint() {
  const replace = useReplace();
  return useMutation({ mutationFn: (given: NewAppointment) => client.accounts.appoint(given), onSuccess: replace });
}

export function useEndAppointment() {
  const replace = useReplace();
  return useMutation({
    mutationFn: (given: { id: string; toOn: string }) => client.accounts.endAppointment(given),
    onSuccess: replace,
  });
}

function useReplace(): (account: Account) => void {
  const queries = useQueryClient();
  return (account) =>
    queries.setQueryData(accountsQuery.queryKey, (all) =>
      all?.map((each) => (each.personId === account.personId ? account : each)),
    );
}
