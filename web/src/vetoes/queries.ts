import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const vetoesQuery = (branchId: string, year: number) =>
  queryOptions({
    queryKey: ['vetoes', 'branch', branchId, year],
    queryFn: () => client.vetoes.ofBranch({ branchId, year }),
  });

export const ownVetoesQuery = queryOptions({
  queryKey: ['vetoes', 'mine'],
  queryFn: async () => (await client.vetoes.mine()).vetoes,
});

export const starsQuery = (branchId: string) =>
  queryOptions({ queryKey: ['stars', branchId], queryFn: () => client.stars.register({ branchId }) });

export const useStateVeto = () => useAct(client.vetoes.state);
export const useWithdrawVeto = () => useAct(client.vetoes.withdraw);
export const useLiftVeto = () => useAct(client.vetoes.lift);
