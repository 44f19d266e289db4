import type { BallotEvidence, BranchEvidence, EntryEvidence, MemberEvidence, ScoreEvidence } from '@xianfeng/engine';

export const ITEMS = Array.from({ length: 10 }, (_, index) => `item-${String(index + 1).padStart(2, '0')}`);
export const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const AWARDS = ['national', 'provincial', 'prefecture', 'county', 'bureau'];
const PENALTIES = ['region', 'city', 'county', 'bureau'];

/** The same numbers for the same seed, so that a figure can be measured again. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 to below `below`. */
  below(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 0x1_0000_0000) * below);
  }
}

/** One branch with a full year of made-up evidence under system 3. */
export function branchEvidence(chance: Chance, id: string, count: number): BranchEvidence {
  return {
    id,
    name: id,
    kind: 'organ',
    members: Array.from({ length: count }, (_, index) => memberEvidence(chance, `${id}-${index}`)),
  };
}

function memberEvidence(chance: Chance, id: string): MemberEvidence {
  const scores: ScoreEvidence[] = [];
  for (const period of MONTHS) {
    for (const item of ITEMS) scores.push({ item, by: 'branch', period, points: (12 + chance.below(9)) / 2 });
  }
  const ballots: BallotEvidence[] = [];
  for (const item of ITEMS) {
    ballots.push({ ballot: 'year-end', period: '2026', group: 'members', item, points: papers(chance, 25) });
    ballots.push({ ballot: 'year-end', period: '2026', group: 'mass', item, points: papers(chance, 12) });
  }
  return {
    id,
    name: id,
    status: 'full',
    from: '2019-07-01',
    to: null,
    exempt: false,
    facts: {},
    scores,
    entries: entries(chance),
    ballots,
    vetoes: [],
    history: [],
  };
}

function papers(chance: Chance, count: number): (number | null)[] {
  return Array.from({ length: count }, () => (chance.below(200) === 0 ? null : 6 + chance.below(5)));
}

function entries(chance: Chance): EntryEvidence[] {
  const list: EntryEvidence[] = [];
  if (chance.below(4) === 0)
    list.push({ item: 'awards', on: '2026-05-01', level: AWARDS[chance.below(5)] ?? 'bureau' });
  if (chance.below(40) === 0)
    list.push({ item: 'criticism', on: '2026-06-01', level: PENALTIES[chance.below(4)] ?? 'bureau' });
  return list;
}
