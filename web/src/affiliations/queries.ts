import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';

export const changesQuery = queryOptions({
  queryKey: ['affiliations'],
  queryFn: () => allRows(client.affiliations.list),
});

type OutlookAsked = Parameters<typeof client.affiliations.outlook>[0];

export const outlookQuery = (asked: OutlookAsked) =>
  queryOptions({ queryKey: ['affiliations', 'outlook', asked], queryFn: () => client.affiliations.outlook(asked) });

/** The signed file of somebody who moved out. */
export const fileQuery = (id: string) =>
  queryOptions({ queryKey: ['affiliations', 'file', id], queryFn: () => client.affiliations.file({ id }) });

type ArrivalAsked = Parameters<typeof client.affiliations.readArrival>[0];

export const arrivalQuery = (asked: ArrivalAsked) =>
  queryOptions({ queryKey: ['affiliations', 'arrival', asked], queryFn: () => client.affiliations.readArrival(asked) });

/** Who belongs where decides what nearly every page shows: all of it is read anew. */
function useChange<Given>(change: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries() });
}

export const useTransfer = () => useChange(client.affiliations.transfer);
export const useBeginAdmission = () => useChange(client.affiliations.beginAdmission);
export const useReachStage = () => useChange(client.affiliations.reachStage);
export const useExtendProbation = () => useChange(client.affiliations.extendProbation);
export const useMoveOut = () => useChange(client.affiliations.moveOut);
export const useMoveIn = () => useChange(client.affiliations.moveIn);
export const useLeave = () => useChange(client.affiliations.leave);
