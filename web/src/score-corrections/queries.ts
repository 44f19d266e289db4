import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const correctionsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['score-corrections', branchId],
    queryFn: () => allRows((from) => client.scoreCorrections.list({ ...from, branchId })),
  });

export const usePropose = () => useAct(client.scoreCorrections.propose);
export const usePassCorrection = () => useAct(client.scoreCorrections.pass);
export const useRefuseCorrection = () => useAct(client.scoreCorrections.refuse);
export const useWithdrawCorrection = () => useAct(client.scoreCorrections.withdraw);
