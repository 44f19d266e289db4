import { useText } from '../text/use-text.ts';
import type { PaperItem } from './paper.ts';

/** What points are called on keys, and aloud: numbers, or the two answers of a question. */
export function useScoreWords() {
  const text = useText('ballotPapers');
  const answer = (points: string): string => text(points === '1' ? 'paper.satisfied' : 'paper.notSatisfied');
  return {
    key: ({ isQuestion }: PaperItem, points: string): string => (isQuestion === true ? answer(points) : points),
    spoken: ({ isQuestion }: PaperItem, points: string): string =>
      isQuestion === true ? answer(points) : text('paper.points', { points }),
  };
}
