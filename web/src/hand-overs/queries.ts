import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { allRows } from '../all-rows.ts';
import { client } from '../client.ts';

/** Terms that end soon, or ended and are not handed over. */
export const endingTermsQuery = queryOptions({
  queryKey: ['ending-terms'],
  queryFn: () => allRows(client.handOvers.terms),
});

export const handOverQuery = (appointmentId: string) =>
  queryOptions({
    queryKey: ['hand-over', appointmentId],
    queryFn: () => client.handOvers.read({ id: appointmentId }),
  });

function useHandOverAct<Given>(act: (given: Given) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['hand-over'] });
      await queries.invalidateQueries({ queryKey: endingTermsQuery.queryKey });
    },
  });
}

export const useMakeHandOver = () => useHandOverAct(client.handOvers.make);
export const useSignHandOver = () => useHandOverAct(client.handOvers.sign);
