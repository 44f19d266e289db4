import type { Problem } from '@xianfeng/engine';

/** Thrown while reading to leave a deep parser at once; caught at the reader's door and never beyond it. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: string, facts?: Problem['facts']) {
    super(code);
    this.problem = facts === undefined ? { code } : { code, facts };
  }
}

/** The file is not whole or not what its format says; `part` is where it was seen, for the log. */
export function damaged(part: string): Refusal {
  return new Refusal('spreadsheet.damaged', { part });
}
