import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

/** The year-end page of a branch. */
export const yearEndQuery = (branchId: string) =>
  queryOptions({ queryKey: ['year-end', branchId], queryFn: () => client.ratings.read({ branchId }) });

/** What a branch has come to in the year of whoever rates it. */
export const branchCardQuery = (asked: { branchId: string; organizationId: string }) =>
  queryOptions({ queryKey: ['branch-card', asked], queryFn: () => client.ratings.readBranch(asked) });

export function useConfirm(branchId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Omit<Parameters<typeof client.ratings.confirm>[0], 'branchId'>) =>
      client.ratings.confirm({ branchId, ...given }),
    onSuccess: (yearEnd) => {
      queries.setQueryData(yearEndQuery(branchId).queryKey, yearEnd);
      // The steps after it are free.
      void queries.invalidateQueries();
    },
  });
}

export const useReopen = () => useAct(client.ratings.reopen);

export function useGiveDirectStars(branchId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { memberId: string; stars: number; revision: number }) =>
      client.ratings.giveDirectStars({ branchId, ...given }),
    onSuccess: (yearEnd) => queries.setQueryData(yearEndQuery(branchId).queryKey, yearEnd),
  });
}
