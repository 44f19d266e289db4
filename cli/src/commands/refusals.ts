import { sentence } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import type { Host } from './host.ts';

/** A problem as it stands in JSON on the error stream and in lists of what is missing. */
export interface Refusal {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The first thousand are listed and all are counted: a broken file of 60,000 members must not flood the screen. */
const MOST_LISTED = 1000;

export class Refusals {
  readonly listed: Refusal[] = [];
  count = 0;

  add(problem: Problem): void {
    this.count += 1;
    if (this.listed.length >= MOST_LISTED) return;
    this.listed.push({ path: problem.path ?? '', code: problem.code, message: sentence(problem, 'zh') });
  }
}

/** Everything that is wrong, as one JSON object on the error stream. */
export function writeRefusals(refusals: Refusals, { stderr }: Host): void {
  stderr.write(`${JSON.stringify({ errors: refusals.listed, count: refusals.count })}\n`);
}
