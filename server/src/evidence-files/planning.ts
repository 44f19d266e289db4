import type { Problem } from '@xianfeng/engine';
import type { Caller } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import type { FilePart } from './file-part.ts';

/** What every part of a file is planned with, and where its faults are gathered. */
export interface Planning {
  readonly year: BranchYear;
  readonly caller: Caller;
  readonly today: string;
  readonly part: FilePart;
  /** Whether the caller may bring in what a meeting or another organ has decided. */
  readonly mayDecide: boolean;
  readonly problems: Problem[];
}
