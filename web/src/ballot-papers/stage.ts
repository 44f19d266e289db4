import type { OwnBallot } from '@xianfeng/contract';
import type { BoxState } from './box.ts';
import type { KeptPaper } from './kept-papers.ts';

/** What one's own page shows, by where the ballot stands and what this device holds of it. */
export type Stage =
  | 'preparing'
  | 'cancelled'
  /** Takes part with a printed ticket. */
  | 'ticket'
  | 'claim'
  /** Claimed on another device, or what this one held is gone. */
  | 'elsewhere'
  /** Claimed; the box is not open yet. */
  | 'waiting'
  | 'fill'
  | 'cast'
  /** Claiming has ended without this one. */
  | 'late'
  | 'check'
  /** Closed without a paper from this device. */
  | 'over';

export type State = OwnBallot['state'];
const ORDER: readonly State[] = ['preparing', 'claiming', 'casting', 'closed', 'counted', 'published', 'cancelled'];

/** The box says first that it is open or closed, the service alone knows what was published. */
export function laterState(own: State, box: BoxState | undefined): State {
  return box !== undefined && ORDER.indexOf(box) > ORDER.indexOf(own) ? box : own;
}

export function stageOf(
  { state, by, hasClaimed }: Pick<OwnBallot, 'state' | 'by' | 'hasClaimed'>,
  kept: Pick<KeptPaper, 'answer' | 'cast'> | null,
): Stage {
  if (state === 'cancelled' || state === 'preparing') return state;
  if (by === 'ticket') return 'ticket';
  const isHeld = kept !== null && kept.answer !== null;
  if (state === 'claiming') {
    if (isHeld) return 'waiting';
    // A seed whose claim was not answered asks again for the same.
    return hasClaimed && kept === null ? 'elsewhere' : 'claim';
  }
  const isSent = isHeld && kept.cast !== null;
  if (state === 'casting') {
    if (isHeld) return isSent && kept.cast.receipt !== null ? 'cast' : 'fill';
    return hasClaimed ? 'elsewhere' : 'late';
  }
  return isSent ? 'check' : 'over';
}
