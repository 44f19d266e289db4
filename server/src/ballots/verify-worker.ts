import { parentPort, workerData } from 'node:worker_threads';
import { type Published, verifyBallot } from '@xianfeng/ballot';

/** Verifies one ballot and ends: of a large one that takes seconds. */
const found = await verifyBallot(workerData as Published);
parentPort?.postMessage(
  found.ok ? { ok: true, value: { groups: found.value.groups, tallies: found.value.tallies } } : found,
);
