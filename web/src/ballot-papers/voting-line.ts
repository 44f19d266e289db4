import type { Result } from '@xianfeng/ballot';
import { NotReached } from '../reach.ts';
import { refusalOf } from '../ui/problems.ts';
import type { VotingActs } from './voting-acts.ts';

type Act = keyof VotingActs;
type Given<Name extends Act> = Parameters<VotingActs[Name]>[0];
type Value<Name extends Act> = Extract<Awaited<ReturnType<VotingActs[Name]>>, { readonly ok: true }>['value'];

export interface Asked<Name extends Act = Act> {
  readonly number: number;
  readonly act: Name;
  readonly given: Given<Name>;
}

export interface Answered {
  readonly number: number;
  readonly result: Result<unknown>;
}

/** What a voter's device computes, asked for by name; a refusal is the same error that the service's refusals are. */
export interface Voting {
  ask<Name extends Act>(act: Name, given: Given<Name>): Promise<Value<Name>>;
  /** Ends the worker, and with it whatever it remembers of a voter; the next question begins another. */
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** The line to the worker, which begins with the first question. */
export function openVoting(): Voting {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();
  const close = (): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new DOMException('The line is closed.', 'AbortError'));
    waiting.clear();
  };
  const begin = (): Worker => {
    const begun = new Worker(new URL('./voting-worker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data: { number, result } }: MessageEvent<Answered>) => {
      const asked = waiting.get(number);
      waiting.delete(number);
      if (result.ok) asked?.resolve(result.value);
      else asked?.reject(refusalOf(result.problems));
    });
    // Its script did not come: the line is at fault, and one may ask again.
    begun.addEventListener('error', () => {
      for (const { reject } of waiting.values()) reject(new NotReached('The worker did not start.'));
      waiting.clear();
      close();
    });
    return begun;
  };
  return {
    ask: (act, given) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker ??= begin();
        const asked: Asked = { number: last, act, given };
        worker.postMessage(asked);
      }),
    close,
  };
}
