import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export interface DrawPlace {
  readonly branchId: string;
  readonly ballot: string;
  readonly period: string;
  readonly group: string;
}

/** The draws of a group, the one that stands and those withdrawn. */
export const groupDrawsQuery = (place: DrawPlace) =>
  queryOptions({
    queryKey: ['representative-draws', 'group', place],
    queryFn: () => client.representativeDraws.ofGroup(place),
  });

export const drawQuery = (id: string) =>
  queryOptions({
    queryKey: ['representative-draws', 'one', id],
    queryFn: () => client.representativeDraws.read({ id }),
  });

/** The frozen list, byte for byte. */
export const takeList = (id: string) => client.representativeDraws.readList({ id });

export const useFreezeNames = () => useAct(client.representativeDraws.freeze);
export const useDrawNames = () => useAct(client.representativeDraws.draw);
export const useWithdrawDraw = () => useAct(client.representativeDraws.withdraw);
