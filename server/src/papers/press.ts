import { Worker } from 'node:worker_threads';
import type { TemplateKind } from '@xianfeng/contract';
import { done, type Problem, type Result } from '@xianfeng/engine';
import type { Filled } from './fill-template.ts';
import { numbered } from './numbering.ts';
import type { Paper } from './paper.ts';
import type { PressAnswered, PressAsked, PressWork } from './press-worker.ts';

export interface Press {
  /** The paper as PDF, made at that moment; refused where the font lacks a character of it. */
  print(paper: Paper, at: Date): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** A Word template with its places filled in. */
  fill(template: Uint8Array, filled: Filled): Promise<Uint8Array<ArrayBuffer>>;
  /** Everything that stands against a Word template. */
  check(template: Uint8Array, kind: TemplateKind): Promise<readonly Problem[]>;
  end(): Promise<void>;
}

interface Waiting {
  readonly answered: (answer: PressAnswered) => void;
  readonly failed: (error: Error) => void;
}

/** A thread that makes papers, so that whoever asks something else meanwhile is answered; started with the first one. */
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

  async function ask(work: PressWork): Promise<Exclude<PressAnswered, { readonly fault: string }>> {
    asked += 1;
    const number = asked;
    try {
      const answer = await new Promise<PressAnswered>((answered, failed) => {
        waiting.set(number, { answered, failed });
        started().postMessage({ ...work, number } satisfies PressAsked);
      });
      if ('fault' in answer) throw new Error(answer.fault);
      return answer;
    } finally {
      waiting.delete(number);
    }
  }

  return {
    async print(paper, at) {
      const answer = await ask({ print: { ...paper, blocks: numbered(paper.blocks) }, at });
      return 'problems' in answer ? { ok: false, problems: answer.problems } : done(new Uint8Array(answer.file));
    },
    async fill(template, filled) {
      const answer = await ask({ fill: filled, template });
      if ('problems' in answer) throw new Error('A template is checked when it comes in.');
      return new Uint8Array(answer.file);
    },
    async check(template, kind) {
      const answer = await ask({ check: template, kind });
      return 'problems' in answer ? answer.problems : [];
    },
    end: async () => {
      await thread?.terminate();
    },
  };
}
