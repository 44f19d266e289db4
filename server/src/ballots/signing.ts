import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Forgetting, SigningAnswered, SigningAsked } from './signing-worker.ts';

export interface Signing {
  /** Signs blinded messages, in order, with the keys of a ring; they are asked for where no thread has them yet. */
  sign(
    keyRing: string,
    blinded: readonly Uint8Array[],
    secretsOf: () => Promise<readonly Uint8Array[]>,
  ): Promise<readonly Uint8Array[]>;
  /** Forgets the keys of all rings whose names begin so. */
  forget(beginning: string): void;
  end(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<
    number,
    { readonly answered: (answer: SigningAnswered) => void; readonly failed: (error: Error) => void }
  >;
}

/** Threads that sign, so that whoever asks something else meanwhile is answered; started when somebody claims. */
export function openSigning(): Signing {
  const threads: Thread[] = [];
  let asked = 0;

  function threadFor(): Thread {
    const idle = threads.find(({ waiting }) => waiting.size === 0);
    if (idle !== undefined) return idle;
    if (threads.length >= availableParallelism())
      return threads.reduce((least, each) => (each.waiting.size < least.waiting.size ? each : least));
    const worker = new Worker(new URL('./signing-worker.ts', import.meta.url), { env: {} });
    worker.unref();
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', (answer: SigningAnswered) => thread.waiting.get(answer.number)?.answered(answer));
    worker.on('error', (error: Error) => {
      threads.splice(threads.indexOf(thread), 1);
      for (const { failed } of thread.waiting.values()) failed(error);
    });
    threads.push(thread);
    return thread;
  }

  async function ask(thread: Thread, asking: Omit<SigningAsked, 'number'>): Promise<SigningAnswered> {
    asked += 1;
    const number = asked;
    try {
      return await new Promise((answered, failed) => {
        thread.waiting.set(number, { answered, failed });
        thread.worker.postMessage({ ...asking, number } satisfies SigningAsked);
      });
    } finally {
      thread.waiting.delete(number);
    }
  }

  return {
    async sign(keyRing, blinded, secretsOf) {
      const thread = threadFor();
      const first = await ask(thread, { keyRing, blinded, secrets: null });
      if ('signed' in first) return first.signed;
      const secrets = await secretsOf();
      if (secrets.length !== blinded.length) throw new Error('The keys were forgotten a moment ago.');
      const second = await ask(thread, { keyRing, blinded, secrets });
      if ('signed' in second) return second.signed;
      throw new Error('A thread has lost the keys it was given a moment ago.');
    },
    forget: (forget) => {
      for (const { worker } of threads) worker.postMessage({ forget } satisfies Forgetting);
    },
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
