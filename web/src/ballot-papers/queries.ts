import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';
import { type BoxPlace, readBox, readBoxState } from './box.ts';

/** Ballots in which one may take part. */
export const ownBallotsQuery = queryOptions({
  queryKey: ['own-ballots'],
  queryFn: () => client.ballots.mine({}),
});

export const manifestQuery = (id: string) =>
  queryOptions({
    queryKey: ['ballot-manifest', id],
    queryFn: () => client.ballots.manifest({ id }),
    // It is fixed for good.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Seconds between two questions to the box, and what each device adds by chance so that they do not ask in step. */
const EVERY = 4_000;
const apart = Math.random() * 1_000;

/** Where the ballot stands according to its box, asked again and again while it can still change. */
export function useBoxState(place: BoxPlace, isAsked: boolean) {
  return useQuery({
    queryKey: ['ballot-box-state', place.ballotId],
    queryFn: () => readBoxState(place),
    enabled: isAsked,
    refetchInterval: ({ state: { data: box } }) =>
      box?.state === 'counted' || box?.state === 'cancelled' ? false : EVERY + apart,
  });
}

/** The manifest as the box has it, which is held against what the service says. */
export function useBoxManifest(place: BoxPlace, isAsked: boolean) {
  return useQuery({
    queryKey: ['ballot-box', place.ballotId],
    queryFn: () => readBox(place),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
