import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

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

export const useRecordMinutes = () => useAct(client.minutes.record);
export const useWithdrawMinutes = () => useAct(client.minutes.withdraw);
