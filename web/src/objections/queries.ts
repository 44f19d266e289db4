import { queryOptions } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const objectionQuery = (id: string) =>
  queryOptions({ queryKey: ['objections', 'one', id], queryFn: () => client.objections.read({ id }) });

export const branchObjectionsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['objections', 'branch', branchId],
    queryFn: () => allRows((from) => client.objections.ofBranch({ ...from, branchId })),
  });

export const ownObjectionsQuery = queryOptions({
  queryKey: ['objections', 'mine'],
  queryFn: async () => (await client.objections.mine()).objections,
});

export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['objections', 'candidates', id],
    queryFn: async () => (await client.objections.candidates({ id })).people,
  });

export const useRaise = () => useAct(client.objections.raise);
export const useAssign = () => useAct(client.objections.assign);
export const useAnswer = () => useAct(client.objections.answer);
export const useWithdraw = () => useAct(client.objections.withdraw);
export const useAppeal = () => useAct(client.objections.appeal);
export const useDecide = () => useAct(client.objections.decide);
