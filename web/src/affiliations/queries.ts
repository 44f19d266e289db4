import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

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

export const useTransfer = () => useAct(client.affiliations.transfer);
export const useBeginAdmission = () => useAct(client.affiliations.beginAdmission);
export const useReachStage = () => useAct(client.affiliations.reachStage);
export const useExtendProbation = () => useAct(client.affiliations.extendProbation);
export const useMoveOut = () => useAct(client.affiliations.moveOut);
export const useMoveIn = () => useAct(client.affiliations.moveIn);
export const useLeave = () => useAct(client.affiliations.leave);
