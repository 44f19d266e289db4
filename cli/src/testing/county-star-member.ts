import type { MemberEvidence } from '@xianfeng/engine';

export const ITEMS = Array.from({ length: 10 }, (_, index) => `item-${String(index + 1).padStart(2, '0')}`);
const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

/** A year under county-star: 9 in every month and 10 from every paper, 10 × (7.2 + 2) = 92.00, and no entries. */
export function countyStarMember(id: string, changes: Partial<MemberEvidence> = {}) {
  return {
    id,
    name: '张三',
    scores: MONTHS.flatMap((period) => ITEMS.map((item) => ({ item, by: 'branch' as const, period, points: 9 }))),
    ballots: ITEMS.map((item) => ({
      ...{ ballot: 'year-end', period: '2026', group: 'mass', item },
      ...{ papers: 10, scored: 10, sum: '100' },
    })),
    ...changes,
  };
}

/** The same with the best of two awards: 94.00. */
export function awardedMember(id: string, changes: Partial<MemberEvidence> = {}) {
  const entries = [
    { item: 'awards', on: '2026-05-01', level: 'county', note: '县级先进个人' },
    { item: 'awards', on: '2026-06-01', level: 'bureau' },
  ];
  return countyStarMember(id, { entries, ...changes });
}
