import type { Problem } from './problem.ts';
import { needsSecond, type DeedWorth } from './declaration.ts';

/** Why an entry that waits for its review is looked at first. */
export type EntrySign = 'alike' | 'large' | 'late';

interface Reviewed {
  readonly reviewerId: string;
  readonly recorderId: string;
  readonly memberId: string;
}

/** Why somebody may not review an entry: recorder and reviewer are two people, and nobody reviews what is about himself. */
export function reviewProblems({ reviewerId, recorderId, memberId }: Reviewed): readonly Problem[] {
  if (reviewerId === memberId) return [{ code: 'entry.own' }];
  return reviewerId === recorderId ? [{ code: 'review.own-entry' }] : [];
}

/** What stands out about an entry, the strongest first: another like it, much in it, or written down late. */
export function entrySigns({
  isAlike,
  worth,
  found,
  isLate,
}: {
  readonly isAlike: boolean;
  readonly worth: DeedWorth | null;
  /** Its own points, in ten-thousandths; null where its level or quantity says them. */
  readonly found: number | null;
  readonly isLate: boolean;
}): readonly EntrySign[] {
  const signs: readonly (readonly [EntrySign, boolean])[] = [
    ['alike', isAlike],
    ['large', worth !== null && needsSecond(worth, found)],
    ['late', isLate],
  ];
  return signs.flatMap(([sign, isSo]) => (isSo ? [sign] : []));
}
