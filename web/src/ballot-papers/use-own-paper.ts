import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnBallot } from '@xianfeng/contract';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { forgetPaper, type KeptPaper, keepPaper, readKept } from './kept-papers.ts';
import { manifestQuery } from './queries.ts';
import type { Voting } from './voting-line.ts';

const lastChange = new Map<string, Promise<void>>();

/** What this device keeps of one's paper; changes are there for good before anything follows from them. */
export function useKeptPaper(ballotId: string) {
  const queries = useQueryClient();
  const { personId } = useMe();
  const key = `${personId} ${ballotId}`;
  const queryKey = ['kept-paper', key];
  const query = useQuery({ queryKey, queryFn: () => readKept(key), staleTime: Number.POSITIVE_INFINITY });
  const keep = async (paper: KeptPaper): Promise<void> => {
    await keepPaper(paper);
    queries.setQueryData(queryKey, paper);
  };
  // One change after the other, each upon what the one before left.
  const change = (changes: Partial<KeptPaper>): Promise<void> => {
    const changed = (lastChange.get(key) ?? Promise.resolve()).then(async () => {
      const standing = await readKept(key);
      if (standing !== null) await keep({ ...standing, ...changes });
    });
    // A change that could not be kept is reported to whoever asked for it, and does not stop the next one.
    lastChange.set(
      key,
      changed.catch(() => undefined),
    );
    return changed;
  };
  const forget = async (): Promise<void> => {
    await forgetPaper(key);
    queries.setQueryData(queryKey, null);
  };
  return { key, query, keep, change, forget };
}

/** The manifest as the service has it, found sound by this device. */
export function useManifest({ id, hash }: Pick<OwnBallot, 'id' | 'hash'>, voting: Voting) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['opened-manifest', id],
    queryFn: async () => {
      const { manifest } = await queries.ensureQueryData(manifestQuery(id));
      return { manifest, opened: await voting.ask('open', { manifest }) };
    },
    enabled: hash !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

interface Claiming {
  readonly ballot: OwnBallot;
  readonly manifest: string;
  readonly hash: string;
  readonly voting: Voting;
  readonly kept: ReturnType<typeof useKeptPaper>;
}

/** Claims: the seed is kept before anything is sent, so that a line that breaks asks again for the same. */
export function useClaiming({ ballot: { id, group }, manifest, hash, voting, kept }: Claiming) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const begun = kept.query.data ?? beginPaper(kept.key, hash, group.at);
      await kept.keep(begun);
      // Asked for once: a browser that is short of room throws this away last. It may refuse; the paper is kept anyway.
      await navigator.storage?.persist?.().catch(() => false);
      const secrets = { manifest, seed: begun.seed, group: group.at };
      const { claim } = await voting.ask('prepare', secrets);
      const scores = claim.scores.map((score) => ({ ...score }));
      const answer = await client.ballots.claim({ id, claim: { ...claim, scores } });
      await voting.ask('take', { ...secrets, answer });
      await kept.keep({ ...begun, answer });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['own-ballots'] }),
    gcTime: 0,
  });
}

function beginPaper(key: string, hash: string, group: number): KeptPaper {
  const seed = crypto.getRandomValues(new Uint8Array(32));
  return { key, hash, group, seed, answer: null, filling: null, cast: null, listing: null, found: null };
}
