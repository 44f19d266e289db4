import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

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

export const useWish = () => useAct(client.exemptions.wish);
export const usePassBranch = () => useAct(client.exemptions.passBranch);
export const useReview = () => useAct(client.exemptions.review);
export const useApprove = () => useAct(client.exemptions.approve);
export const useSendBack = () => useAct(client.exemptions.sendBack);
export const useWithdraw = () => useAct(client.exemptions.withdraw);
export const useUndoProxyEntry = () => useAct(client.proxyEntries.undo);
