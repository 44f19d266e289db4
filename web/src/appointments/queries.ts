import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { Role } from '@xianfeng/contract';
import { client } from '../client.ts';

/** Everybody whom the words find, two hundred at a time. */
export const holdersQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ['appointments', 'holders', words],
    queryFn: ({ pageParam }) =>
      client.appointments.list({ words, ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const waitingQuery = queryOptions({
  queryKey: ['appointments', 'waiting'],
  queryFn: () => client.appointments.waiting({}),
});

export interface NewAppointment {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly fromOn: string;
  readonly toOn: string | null;
}

export function useGrant() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (given: NewAppointment) => client.appointments.grant(given), onSuccess: refresh });
}

export function useDecide() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, isConfirmed }: { readonly id: string; readonly isConfirmed: boolean }) =>
      isConfirmed ? client.appointments.confirm({ id }) : client.appointments.decline({ id }),
    onSuccess: refresh,
  });
}

export function useEndAppointment() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (given: { id: string; revision: number; toOn: string }) => client.appointments.end(given),
    onSuccess: refresh,
  });
}

function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['appointments'] });
}
