import type { Manifest } from '@xianfeng/ballot';
import type { Ballot } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { useEffect, useRef, useState } from 'react';
import { startWork, type Work } from '../ui/work.ts';
import type { CountAnswer, CountProgress, CountQuestion } from './count-worker.ts';
import { takeBox, takeManifest, useCount } from './queries.ts';

export type CountStep =
  | { readonly at: 'fetching' | 'shuffling' | 'sending' }
  | { readonly at: 'opening'; readonly progress: CountProgress };

/** Counts on this device: fetches the box, opens it in a worker, hands in the board, and ends the worker with all it knew. */
export function useCounting({ id }: Ballot) {
  const send = useCount();
  const [step, setStep] = useState<CountStep | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const work = useRef<Work<CountQuestion, CountAnswer> | null>(null);
  useEffect(() => () => work.current?.end(), []);

  const countNow = async (shares: readonly string[]): Promise<void> => {
    setStep({ at: 'fetching' });
    const [{ bundles, boxList }, { manifest }] = await Promise.all([takeBox(id), takeManifest(id)]);
    setStep({ at: 'shuffling' });
    const worker = new Worker(new URL('./count-worker.ts', import.meta.url), { type: 'module' });
    const counter = startWork<CountQuestion, CountAnswer, CountProgress>(worker, (progress) =>
      setStep({ at: 'opening', progress }),
    );
    work.current = counter;
    const counted = await counter.ask({ bundles, boxList, shares, manifest: JSON.parse(manifest) as Manifest });
    counter.end();
    if ('problems' in counted) {
      setProblems(counted.problems);
      return;
    }
    setStep({ at: 'sending' });
    send.mutate({ id, file: new File([counted.board], 'board.txt.gz', { type: 'application/gzip' }) });
  };

  const count = (shares: readonly string[]): void => {
    setProblems([]);
    setError(null);
    countNow(shares)
      .catch(setError)
      .finally(() => setStep(null));
  };
  const shown: CountStep | null = send.isPending ? { at: 'sending' } : step;
  return { step: shown, problems, error: error ?? send.error, count };
}
