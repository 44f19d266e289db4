import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';

export const requestsQuery = queryOptions({ queryKey: ['exemptions'], queryFn: () => allRows(client.exemptions.list) });

export const ownRequestsQuery = queryOptions({
  queryKey: ['exemptions', 'own'],
  queryFn: () => client.exemptions.readOwn({}),
});

export const ownProxyEntriesQuery = queryOptions({
  queryKey: ['proxy-entries'],
  queryFn: () => client.proxyEntries.readOwn({}),
});

/** The members of a branch, as its roll has them. */
export const peopleQuery = (branchId: string) =>
  queryOptions({ queryKey: ['members', branchId], queryFn: () => client.members.list({ branchId }) });

/** Who is scored decides what sheets, duties, ballots and the year end ask for: all of it is read anew. */
function useAct<Given>(act: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() });
}

export const useWish = () => useAct(client.exemptions.wish);
export const usePassBranch = () => useAct(client.exemptions.passBranch);
export const useReview = () => useAct(client.exemptions.review);
export const useApprove = () => useAct(client.exemptions.approve);
export const useSendBack = () => useAct(client.exemptions.sendBack);
export const useWithdraw = () => useAct(client.exemptions.withdraw);
export const useUndoProxyEntry = () => useAct(client.proxyEntries.undo);
