import { periodBounds } from './day.ts';
import type { Problem } from './problem.ts';

/** A commented bulletin (通报点评): one writes it, somebody else releases it, and what was released stays as it was. */
export interface BulletinWords {
  readonly well: string;
  readonly lacking: string;
  readonly next: string;
}

/** What stands against words: somebody is named only where there is good news of him. `bulletin.names-somebody` */
export function bulletinWordProblems({ lacking, next }: BulletinWords, names: readonly string[]): readonly Problem[] {
  return names
    .filter((name) => name.length > 1 && (lacking.includes(name) || next.includes(name)))
    .map((name) => ({ code: 'bulletin.names-somebody', facts: { name } }));
}

export interface BulletinRelease {
  readonly period: string;
  readonly today: string;
  readonly writtenBy: string;
  readonly releasedBy: string;
}

/** `bulletin.period-not-over`, `bulletin.own-words` */
export function bulletinReleaseProblems(release: BulletinRelease): readonly Problem[] {
  const { to } = periodBounds(release.period);
  const problems: Problem[] = [];
  if (release.today <= to) problems.push({ code: 'bulletin.period-not-over', facts: { period: release.period, to } });
  if (release.writtenBy === release.releasedBy) problems.push({ code: 'bulletin.own-words' });
  return problems;
}

/** A figure of a bulletin that was released again, as it stood and stands. */
export interface BulletinChange {
  readonly what: string;
  readonly stood: string | null;
  readonly stands: string | null;
}

/** Everything that two editions differ in, by the name of the figure or part; in the order of the later one. */
export function bulletinChanges(
  stood: Readonly<Record<string, string | null>>,
  stands: Readonly<Record<string, string | null>>,
): readonly BulletinChange[] {
  return [...new Set([...Object.keys(stands), ...Object.keys(stood)])]
    .map((what) => ({ what, stood: stood[what] ?? null, stands: stands[what] ?? null }))
    .filter((change) => change.stood !== change.stands);
}
