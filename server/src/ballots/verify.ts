import { Worker } from 'node:worker_threads';
import type { Published, Result, Verified } from '@xianfeng/ballot';

/** What a board comes to, as anybody who checks it finds; worked out on a thread of its own. */
export function verifyBoard(published: Published): Promise<Result<Omit<Verified, 'election'>>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { env: {}, workerData: published });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
