import type { OwnBallot } from '@xianfeng/contract';
import type { useKeptPaper } from './use-own-paper.ts';
import type { OpenedManifest } from './voting-acts.ts';
import type { Voting } from './voting-line.ts';

/** What the parts of one's own page work with. */
export interface HeldGiven {
  readonly ballot: OwnBallot;
  readonly manifest: string;
  readonly opened: OpenedManifest;
  readonly voting: Voting;
  readonly kept: ReturnType<typeof useKeptPaper>;
}
