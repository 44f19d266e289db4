import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const measureBoardQuery = (branchId: string, year: number) =>
  queryOptions({
    queryKey: ['measures', 'branch', branchId, year],
    queryFn: () => client.measures.ofBranch({ branchId, year }),
  });

export const measureQuery = (id: string) =>
  queryOptions({ queryKey: ['measures', 'one', id], queryFn: () => client.measures.read({ id }) });

export const ownMeasuresQuery = queryOptions({
  queryKey: ['measures', 'mine'],
  queryFn: async () => (await client.measures.mine()).measures,
});

export const useDecideMeasures = () => useAct(client.measures.decide);
export const useApprove = () => useAct(client.measures.approve);
export const useCarryOut = () => useAct(client.measures.carryOut);
export const useNote = () => useAct(client.measures.note);
export const useFinishTask = () => useAct(client.measures.finishTask);
export const useReview = () => useAct(client.measures.review);
export const useLift = () => useAct(client.measures.lift);
export const useObject = () => useAct(client.objections.raiseToMeasure);
export const useRevoke = () => useAct(client.measures.revoke);
