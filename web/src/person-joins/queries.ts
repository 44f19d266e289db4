import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../client.ts';

export const joinsQuery = queryOptions({ queryKey: ['person-joins'], queryFn: () => client.personJoins.list({}) });

/** Who is who decides what nearly every page shows: all of it is read anew. */
function useAct<Given>(act: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries() });
}

export const useJoin = () => useAct(client.personJoins.join);
export const useUndoJoin = () => useAct(client.personJoins.undo);
