import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { PaperBallot, PaperTotal } from '@xianfeng/contract';
import { client } from '../client.ts';

export interface At {
  readonly branchId: string;
  readonly period: string;
  /** Where the period has several. */
  readonly ballot?: string;
}

/** A ballot on paper as one of the two who key it sees it. */
export const paperBallotQuery = (at: At) =>
  queryOptions({
    queryKey: ['paper-ballot', at.branchId, at.period, at.ballot ?? ''],
    queryFn: () => client.paperBallots.read(at),
  });

interface TotalsToSave {
  readonly heldOn: string;
  readonly totals: readonly PaperTotal[];
  /** Called also when the page that sent them has been left. */
  readonly onSaved: () => void;
}

export function useSaveTotals(at: At) {
  const keep = useKeep(at);
  return useMutation({
    mutationFn: ({ heldOn, totals }: TotalsToSave) => client.paperBallots.save({ ...at, heldOn, totals: [...totals] }),
    onSuccess: (ballot, { onSaved }) => {
      onSaved();
      keep(ballot);
    },
  });
}

export function useFinish(at: At) {
  return useMutation({ mutationFn: () => client.paperBallots.finish(at), onSuccess: useKeep(at) });
}

export function useReopen(at: At) {
  return useMutation({ mutationFn: () => client.paperBallots.reopen(at), onSuccess: useKeep(at) });
}

function useKeep(at: At): (ballot: PaperBallot) => void {
  const queries = useQueryClient();
  return (ballot) => queries.setQueryData(paperBallotQuery(at).queryKey, ballot);
}
