import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Role } from '@xianfeng/contract';
import { useAct } from '../use-act.ts';
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
  return useAct((given: NewAppointment) => client.appointments.grant(given));
}

export function useDecide() {
  return useAct(({ id, isConfirmed }: { readonly id: string; readonly isConfirmed: boolean }) =>
    isConfirmed ? client.appointments.confirm({ id }) : client.appointments.decline({ id }),
  );
}

export function useEndAppointment() {
  return useAct((given: { id: string; revision: number; toOn: string }) => client.appointments.end(given));
}
