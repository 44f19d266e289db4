import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const dueChecksQuery = queryOptions({
  queryKey: ['spot-checks', 'due'],
  queryFn: async () => (await client.spotChecks.due()).checks,
});

/** Of every branch in reach. */
export const checksQuery = queryOptions({
  queryKey: ['spot-checks', 'all'],
  queryFn: () => allRows(client.spotChecks.list),
});

export const branchChecksQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['spot-checks', 'branch', branchId],
    queryFn: () => allRows((from) => client.spotChecks.ofBranch({ ...from, branchId })),
  });

export const checkQuery = (id: string) =>
  queryOptions({ queryKey: ['spot-checks', 'one', id], queryFn: () => client.spotChecks.read({ id }) });

/** The frozen list, byte for byte. */
export const takeList = (id: string) => client.spotChecks.readList({ id });

/** What is due is gone from the page once it is frozen, and whoever froze it goes on before that. */
export function useFreeze(onDone: () => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Parameters<typeof client.spotChecks.freeze>[0]) => client.spotChecks.freeze(given),
    onSuccess: async () => {
      await onDone();
      await queries.invalidateQueries();
    },
  });
}

export const useDraw = () => useAct(client.spotChecks.draw);
export const useFind = () => useAct(client.spotChecks.find);
export const useFinish = () => useAct(client.spotChecks.finish);
export const useWithdrawCheck = () => useAct(client.spotChecks.withdraw);
