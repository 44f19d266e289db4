import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

export const dutiesQuery = (branchId: string, month?: string) =>
  queryOptions({
    queryKey: ['duties', branchId, month ?? 'present'],
    queryFn: () => client.duties.ofBranch(month === undefined ? { branchId } : { branchId, month }),
  });

export type BranchDuties = Awaited<ReturnType<typeof client.duties.ofBranch>>;

export const useQueryOptions = queryOptions({
  queryKey: ['use'],
  queryFn: () => client.use.read({}),
  staleTime: 600_000,
});
