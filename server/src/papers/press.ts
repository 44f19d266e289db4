import { Worker } from 'node:worker_threads';
import { done, type Result } from '@xianfeng/engine';
import { numbered } from './numbering.ts';
import type { Paper } from './paper.ts';
import type { PressAnswered, PressAsked } from './press-worker.ts';

export interface Press {
  /** The paper as PDF, made at that moment; refused where the font lacks a character of it. */
  print(paper: Paper, at: Date): Promise<Result<Uint8Array<ArrayBuffer>>>;
  end(): Promise<void>;
}

interface Waiting {
  readonly answered: (answer: PressAnswered) => void;
  readonly failed: (error: Error) => void;
}

/** A thread that lays papers out, so that whoever asks something else meanwhile is answered; started with the first paper. */
export function openPress(): Press {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let asked = 0;

  function started(): Worker {
    if (thread !== null) return thread;
    const worker = new Worker(new URL('./press-worker.ts', import.meta.url), { env: {} });
    worker.unref();
    worker.on('message', (answer: PressAnswered) => waiting.get(answer.number)?.answered(answer));
    worker.on('error', (error: Error) => {
      thread = null;
      for (const { failed } of waiting.values()) failed(error);
    });
    thread = worker;
    return worker;
  }

  return {
    async print(paper, at) {
      asked += 1;
      const number = asked;
      const asking: PressAsked = { number, paper: { ...paper, blocks: numbered(paper.blocks) }, at };
      try {
        const answer = await new Promise<PressAnswered>((answered, failed) => {
          waiting.set(number, { answered, failed });
          started().postMessage(asking);
        });
        if ('fault' in answer) throw new Error(answer.fault);
        return 'problems' in answer ? { ok: false, problems: answer.problems } : done(new Uint8Array(answer.pdf));
      } finally {
        waiting.delete(number);
      }
    },
    end: async () => {
      await thread?.terminate();
    },
  };
}
