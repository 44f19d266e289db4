import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const lapsesQuery = (branchId: string) =>
  queryOptions({ queryKey: ['lapses', branchId], queryFn: () => client.lapses.list({ branchId }) });

export const useNoteLapse = () => useAct(client.lapses.note);
