import { queryOptions } from '@tanstack/react-query';
import type { Ballot } from '@xianfeng/contract';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

/** What a branch holds in a year, and what stands of it. */
export const heldBallotsQuery = (branchId: string, year: number) =>
  queryOptions({
    queryKey: ['ballots', 'branch', branchId, year],
    queryFn: async () => (await client.ballots.ofBranch({ branchId, year })).ballots,
  });

const EVERY_THREE_SECONDS = 3000;

/** While something comes in, the numbers follow it. */
export const ballotQuery = (id: string) =>
  queryOptions({
    queryKey: ['ballots', 'one', id],
    queryFn: () => client.ballots.read({ id }),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isMoving(data) ? EVERY_THREE_SECONDS : false),
  });

function isMoving({ state, keys }: Ballot): boolean {
  return state === 'claiming' || state === 'casting' || (state === 'preparing' && keys.made < keys.needed);
}

/** Once fixed it never changes. */
export const manifestQuery = (id: string) =>
  queryOptions({
    queryKey: ['ballots', 'manifest', id],
    queryFn: () => client.ballots.manifest({ id }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The sealed bundles and the list of the box, for the device that counts. */
export async function takeBox(id: string): Promise<{ readonly bundles: Uint8Array; readonly boxList: string }> {
  const [bundles, list] = await Promise.all([client.ballots.bundles({ id }), client.ballots.board({ id })]);
  return { bundles: new Uint8Array(await bundles.arrayBuffer()), boxList: await list.text() };
}

export const takeManifest = (id: string) => client.ballots.manifest({ id });
export const takeBoard = (id: string): Promise<File> => client.ballots.board({ id });
export const claimTicket = client.ballots.claimTicket;

/** What stands against opening the box while a ticket is not printed; its facts say how many of a group are. */
export const TICKETS_UNMADE = 'ballot.tickets-unmade';

export const usePrepare = () => useAct(client.ballots.prepare);
export const useGiveKey = () => useAct(client.ballots.giveKey);
export const useFreeze = () => useAct(client.ballots.freeze);
export const useOpen = () => useAct(client.ballots.open);
export const useClose = () => useAct(client.ballots.close);
export const useCount = () => useAct(client.ballots.count);
export const useNameScores = () => useAct(client.ballots.nameScores);
export const usePublish = () => useAct(client.ballots.publish);
export const useCancel = () => useAct(client.ballots.cancel);
