import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Receipt } from '@xianfeng/ballot';
import { problemsOf } from '../ui/problems.ts';
import { type BoxPlace, putIntoBox } from './box.ts';
import { type Cast, nextCasting } from './revisions.ts';
import type { Casting, Claimed } from './voting-acts.ts';
import type { Voting } from './voting-line.ts';

/** From one's own device a paper waits up to so long, so that no order of coming tells whose it is. */
const WAIT_MOST = 20_000;

export interface CastingGiven {
  readonly voting: Voting;
  readonly place: BoxPlace;
  readonly claimed: Claimed;
  /** What was sent before, if anything. */
  readonly last: Cast | null;
  /** Keeps what is sent, before it is and once its receipt has come. */
  readonly keep: (cast: Cast) => Promise<void>;
  /** False on a tablet that many use one after the other. */
  readonly waits: boolean;
}

export type CastingStep = 'sealing' | 'waiting' | 'sending';

export interface CastingState {
  readonly cast: (scores: Casting['scores']) => void;
  /** What it is at; null while nothing is on its way. */
  readonly step: CastingStep | null;
  /** Ends the wait: in the meeting everybody casts at once anyway. */
  readonly castNow: () => void;
  readonly error: unknown;
}

/** Seals a paper, waits a while, puts it into the box and believes the receipt only once it has been checked. */
export function useCasting({ voting, place, claimed, last, keep, waits }: CastingGiven): CastingState {
  const [step, setStep] = useState<CastingStep>('sealing');
  const goOn = useRef<() => void>(() => undefined);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (scores: Casting['scores']) => {
      const casting = nextCasting(last, scores);
      setStep('sealing');
      const bundle = await voting.ask('seal', { ...claimed, ...casting });
      if (waits) {
        setStep('waiting');
        await waited(goOn);
      }
      setStep('sending');
      await keep({ ...casting, receipt: null });
      const sent = await putLatest({ voting, place, claimed }, { casting, bundle });
      await voting.ask('checkReceipt', { ...claimed, ...sent });
      await keep(sent);
    },
    gcTime: 0,
  });
  const cast = (scores: Casting['scores']): void => {
    if (!isPending) mutate(scores);
  };
  return { cast, step: isPending ? step : null, castNow: () => goOn.current(), error };
}

interface Sealed {
  readonly casting: Casting;
  readonly bundle: Uint8Array<ArrayBuffer>;
}

/**
 * Puts a paper into the box. A ticket that is scanned anew does not know how often it was cast before: the box says it, and
 * the paper goes in as the one after that.
 */
async function putLatest(
  given: Pick<CastingGiven, 'voting' | 'place' | 'claimed'>,
  { casting, bundle }: Sealed,
): Promise<Casting & { readonly receipt: Receipt }> {
  try {
    return { ...casting, receipt: await putIntoBox(given.place, bundle) };
  } catch (error) {
    const standing = standingRevision(error);
    if (standing === null || standing < casting.revision) throw error;
    const later = { ...casting, revision: standing + 1 };
    const sealed = await given.voting.ask('seal', { ...given.claimed, ...later });
    return { ...later, receipt: await putIntoBox(given.place, sealed) };
  }
}

function standingRevision(error: unknown): number | null {
  const standing = problemsOf(error).find(({ code }) => code === 'ballot.revision-old')?.facts?.['standing'];
  return typeof standing === 'number' ? standing : null;
}

/** Resolves after a while drawn anew each time, or when `goOn` is called. */
function waited(goOn: { current: () => void }): Promise<void> {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, (drawn / 2 ** 32) * WAIT_MOST);
    goOn.current = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
