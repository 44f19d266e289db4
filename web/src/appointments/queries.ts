import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Holder, Role } from '@xianfeng/contract';
import { client } from '../client.ts';

export const holdersQuery = queryOptions({
  queryKey: ['appointments', 'holders'],
  queryFn: () => client.appointments.list({}),
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
  const replace = useReplace();
  return useMutation({ mutationFn: (given: NewAppointment) => client.appointments.grant(given), onSuccess: replace });
}

export function useDecide() {
  const replace = useReplace();
  return useMutation({
    mutationFn: ({ id, isConfirmed }: { readonly id: string; readonly isConfirmed: boolean }) =>
      isConfirmed ? client.appointments.confirm({ id }) : client.appointments.decline({ id }),
    onSuccess: replace,
  });
}

export function useEndAppointment() {
  const replace = useReplace();
  return useMutation({
    mutationFn: (given: { id: string; revision: number; toOn: string }) => client.appointments.end(given),
    onSuccess: replace,
  });
}

function useReplace(): (holder: Holder) => Promise<void> {
  const queries = useQueryClient();
  return async (holder) => {
    queries.setQueryData(holdersQuery.queryKey, (all) =>
      all?.map((each) => (each.personId === holder.personId ? holder : each)),
    );
    await queries.invalidateQueries({ queryKey: waitingQuery.queryKey });
  };
}
