import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['cases', 'one', id], queryFn: () => client.cases.read({ id }) });

export const ownCasesQuery = queryOptions({
  queryKey: ['cases', 'mine'],
  queryFn: async () => (await client.cases.mine()).cases,
});

export const caseCandidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'candidates', id],
    queryFn: async () => (await client.cases.candidates({ id })).people,
  });

export const openingCandidatesQuery = (branchId: string, personId: string) =>
  queryOptions({
    queryKey: ['cases', 'candidates', branchId, personId],
    queryFn: async () => (await client.cases.openingCandidates({ branchId, personId })).people,
    enabled: personId !== '',
  });

export const useOpenCase = () => useAct(client.cases.open);
export const useTakeStep = () => useAct(client.cases.take);
export const useSay = () => useAct(client.cases.say);
export const useBring = () => useAct(client.cases.bring);
export const useNamePart = () => useAct(client.cases.name);
export const useReleasePart = () => useAct(client.cases.release);
export const useDecideCaseAppeal = () => useAct(client.cases.decideAppeal);
export const useStopCase = () => useAct(client.cases.stop);
