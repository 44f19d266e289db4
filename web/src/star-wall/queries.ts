import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

const MINUTE = 60_000;

/** On a screen in the hall what was taken back is gone within a minute; the photo itself at once. */
export const starWallQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['star-wall', branchId],
    queryFn: () => client.starWall.ofBranch({ branchId }),
    refetchInterval: MINUTE,
    refetchIntervalInBackground: true,
  });

export const starQuery = (starId: string) =>
  queryOptions({ queryKey: ['star-wall', 'one', starId], queryFn: () => client.starWall.read({ starId }) });

export const ownStarsQuery = queryOptions({
  queryKey: ['star-wall', 'mine'],
  queryFn: async () => (await client.starWall.mine()).stars,
});

export const useProposeWords = () => useAct(client.starWall.propose);
export const useAnswerStar = () => useAct(client.starWall.answer);
export const useAddPhoto = () => useAct(client.starWall.addPhoto);
