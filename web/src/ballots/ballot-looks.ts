import type { BallotState } from '@xianfeng/contract';
import type { TagLook } from '../ui/state-tag.tsx';

export const BALLOT_LOOKS: Readonly<Record<BallotState, TagLook>> = {
  preparing: 'todo',
  claiming: 'notice',
  casting: 'notice',
  closed: 'review',
  counted: 'review',
  published: 'done',
  cancelled: 'wait',
};

/** While there is something to be counted of those in the room; afterwards the box is gone and the result stands. */
export function isInMeeting(state: BallotState): boolean {
  return state === 'claiming' || state === 'casting' || state === 'closed';
}

/** The steps in their order; cancelling is none of them. */
export const STEPS = ['preparing', 'claiming', 'casting', 'closed', 'counted', 'published'] as const;
