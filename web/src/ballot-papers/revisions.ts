import type { Receipt } from '@xianfeng/ballot';
import type { Casting } from './voting-acts.ts';

/** A paper that was sent to the box, and its receipt once there is one. */
export interface Cast extends Casting {
  readonly receipt: Receipt | null;
}

/**
 * The next paper to send: the very same again under its number while nobody knows whether it has arrived, and any other
 * under the next one, since the box keeps the highest and a number that has been used must not say two things.
 */
export function nextCasting(last: Cast | null, scores: Casting['scores']): Casting {
  if (last === null) return { revision: 1, scores };
  const isSame = last.scores.length === scores.length && last.scores.every((score, at) => score === scores[at]);
  return { revision: isSame ? last.revision : last.revision + 1, scores };
}
