import type { YearEnd } from '@xianfeng/contract';

type Line = NonNullable<YearEnd['trial']>['lines'][number];

/** Somebody whom the meeting rates otherwise than the points; empty while nobody is chosen yet. */
export interface Change {
  /** Of the row on the page; it goes nowhere. */
  readonly key: string;
  readonly memberId: string;
  readonly stars: number | null;
  readonly grade: string | null;
  readonly reason: string;
}

/** By honor, whom the meeting picks. */
export type Picks = Readonly<Record<string, readonly string[]>>;

interface Decisions {
  readonly changes: readonly Change[];
  /** By member, why he is not rated as a year before. */
  readonly words: Readonly<Record<string, string>>;
  readonly picks: Picks;
  /** By member, why he is picked although his branch was criticised. */
  readonly pickReasons: Readonly<Record<string, string>>;
}

/** Those who are not rated as a year before, by what the meeting gives them now. */
export function changedLines({ trial }: YearEnd, changes: readonly Change[]): readonly Line[] {
  return (trial?.lines ?? [])
    .map((line) => {
      const change = changes.find(({ memberId }) => memberId === line.memberId);
      return change === undefined ? line : { ...line, stars: change.stars, grade: change.grade };
    })
    .filter(({ last, grade, stars }) => {
      if (last === null) return false;
      if (grade !== null && last.grade !== null) return grade !== last.grade;
      return grade === null && stars !== null && last.stars !== null && stars !== last.stars;
    });
}

/** What is sent: empty lines are left out, and the service says what is missing. */
export function decisionsOf(yearEnd: YearEnd, { changes, words, picks, pickReasons }: Decisions) {
  return {
    changes: changes
      .filter(({ memberId, reason }) => memberId !== '' && reason.trim().length > 1)
      .map(({ memberId, stars, grade, reason }) => ({ memberId, stars, grade, reason: reason.trim() })),
    differences: changedLines(yearEnd, changes).flatMap(({ memberId }) => {
      const said = (words[memberId] ?? '').trim();
      return said.length > 1 ? [{ memberId, words: said }] : [];
    }),
    picks: Object.entries(picks).flatMap(([honor, ids]) =>
      ids.map((memberId) => ({ honor, memberId, reason: (pickReasons[memberId] ?? '').trim() || null })),
    ),
  };
}
