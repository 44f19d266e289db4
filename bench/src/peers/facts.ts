import type { MemberEvidence } from '@xianfeng/engine';
import { AWARD, CRITICISM } from '../hand-written.ts';

/** One member as a general rule engine takes him: what system 3 counts, already looked up and checked. */
export interface MemberFacts {
  readonly items: readonly { readonly months: readonly number[]; readonly papers: readonly number[] }[];
  readonly awards: readonly number[];
  readonly deductions: readonly number[];
}

export interface PeerResult {
  /** Hundredths of the published total. */
  readonly hundredths: number;
  readonly stars: number;
}

/** A rule engine that works out total and stars of members, one after another. */
export interface Peer {
  readonly name: string;
  rate(members: readonly MemberFacts[]): Promise<readonly PeerResult[]>;
}

/** Stars from the total up; below the last edge there are none. */
export const STARS = [
  [95, 10],
  [90, 9],
  [80, 8],
  [70, 7],
  [60, 6],
  [50, 5],
  [40, 4],
  [30, 3],
  [20, 2],
  [10, 1],
] as const;

export function factsOf(
  { scores = [], ballots = [], entries = [] }: MemberEvidence,
  items: readonly string[],
): MemberFacts {
  const levels = (of: (item: string) => boolean, points: Readonly<Record<string, number>>) => [
    0,
    ...entries.filter(({ item }) => of(item)).map(({ level = '' }) => points[level] ?? 0),
  ];
  return {
    items: items.map((item) => ({
      months: scores.filter((score) => score.item === item).map(({ points }) => Number(points)),
      papers: ballots
        .filter((ballot) => ballot.item === item)
        .flatMap(({ points = [] }) => points.filter((paper) => paper !== null).map(Number)),
    })),
    awards: levels((item) => item === 'awards', AWARD),
    deductions: levels((item) => item === 'criticism', CRITICISM),
  };
}
