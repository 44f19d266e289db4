import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const bulletinsQuery = (branchId: string) =>
  queryOptions({ queryKey: ['bulletins', branchId], queryFn: () => client.bulletins.list({ branchId }) });

export const bulletinQuery = (branchId: string, period: string) =>
  queryOptions({
    queryKey: ['bulletins', branchId, period],
    queryFn: () => client.bulletins.read({ branchId, period }),
  });

export const useWriteBulletin = () => useAct(client.bulletins.write);
export const useReleaseBulletin = () => useAct(client.bulletins.release);
