import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../client.ts';

export interface StepPlace {
  readonly branchId: string;
  readonly step: string;
  readonly period: string;
}

export const yearStepsQuery = (branchId: string) =>
  queryOptions({ queryKey: ['steps', branchId], queryFn: () => client.minutes.year({ branchId }) });

export const stepQuery = (place: StepPlace) =>
  queryOptions({
    queryKey: ['step', place.branchId, place.step, place.period],
    queryFn: () => client.minutes.read({ ...place }),
  });

/** A step that is done frees others: desk, notices and year end are read anew. */
function useAct<Given>(act: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() });
}

export const useRecordMinutes = () => useAct(client.minutes.record);
export const useWithdrawMinutes = () => useAct(client.minutes.withdraw);
