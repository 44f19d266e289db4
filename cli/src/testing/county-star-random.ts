import type { BallotEvidence, BranchEvidence, EntryEvidence, MemberEvidence, ScoreEvidence } from '@xianfeng/engine';

const ITEMS = Array.from({ length: 10 }, (_, index) => `item-${String(index + 1).padStart(2, '0')}`);
const LEVELS = {
  awards: ['national', 'provincial', 'prefecture', 'county', 'bureau'],
  discipline: ['region', 'city', 'county', 'bureau'],
  criticism: ['region', 'city', 'county', 'bureau'],
} as const;

/** A made-up branch with everything system 3 can meet: joiners, leavers, exempt, ties, blanks, decimals. */
export function randomBranch(seed: number): BranchEvidence {
  const random = new Random(seed);
  const size = random.below(4) === 0 ? 20 + random.below(30) : random.below(16);
  // A coarse grid of points makes ties; a high floor brings ten-star members together.
  const grid = random.pick([1, 2, 10, 100]);
  const floor = random.pick([0, 5, 9]);
  return {
    id: `b${seed}`,
    members: Array.from({ length: size }, (_, index) => member(random, `m${index}`, { grid, floor })),
  };
}

interface Points {
  readonly grid: number;
  readonly floor: number;
}

function member(random: Random, id: string, points: Points): MemberEvidence {
  const from = random.below(5) === 0 ? day(random) : null;
  const until = random.below(8) === 0 ? day(random) : null;
  const to = until !== null && from !== null && until < from ? null : until;
  const status = random.pick(['full', 'full', 'full', 'probationary', 'activist', 'development-target'] as const);
  const exempt = random.below(10) === 0;
  const facts = random.below(3) === 0 ? { 'direct-stars': random.below(11) } : {};
  const same = random.below(3) === 0 ? one(random, points) : null;
  return { id, from, to, status, exempt, facts, ...year(random, { from, to, points, same }) };
}

interface Year {
  readonly from: string | null;
  readonly to: string | null;
  readonly points: Points;
  readonly same: string | null;
}

function year(random: Random, { from, to, points, same }: Year) {
  const scores: ScoreEvidence[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const period = `2026-${String(month).padStart(2, '0')}`;
    if ((from !== null && `${period}-31` < from) || (to !== null && `${period}-01` > to)) continue;
    for (const item of ITEMS) scores.push({ item, by: 'branch', period, points: same ?? one(random, points) });
  }
  const ballots: BallotEvidence[] = [];
  for (const item of ITEMS) {
    const papers = Array.from({ length: 10 + random.below(4) }, (_, at) =>
      at > 0 && random.below(9) === 0 ? null : one(random, points),
    );
    ballots.push({
      ballot: 'year-end',
      period: '2026',
      group: 'mass',
      item,
      points: same === null ? papers : papers.map(() => same),
    });
    if (random.below(2) === 0) continue;
    const scored = random.below(5);
    ballots.push({
      ballot: 'year-end',
      period: '2026',
      group: 'members',
      item,
      papers: scored + 1,
      scored,
      sum: (Number(same ?? 10) * scored).toFixed(2),
    });
  }
  return {
    scores,
    ballots,
    entries: Array.from({ length: random.pick([0, 0, 1, 3]) }, () => entry(random, from, to)).filter(
      (found) => found !== null,
    ),
  };
}

function entry(random: Random, from: string | null, to: string | null): EntryEvidence | null {
  const item = random.pick(['awards', 'discipline', 'criticism'] as const);
  const on = day(random);
  if ((from !== null && on < from) || (to !== null && on > to)) return null;
  return { item, on, level: random.pick(LEVELS[item]) };
}

function one(random: Random, { grid, floor }: Points): string {
  const steps = (10 - floor) * grid;
  const hundredths = floor * 100 + Math.round((random.below(steps + 1) * 100) / grid);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

function day(random: Random): string {
  const month = String(1 + random.below(12)).padStart(2, '0');
  return `2026-${month}-${random.pick(['01', '14', '15', '16', '28'])}`;
}

class Random {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed, 2_654_435_761) >>> 0;
  }

  below(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 0x1_0000_0000) * below);
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }
}
