import { yearBefore } from '../calendar.ts';
import type { Branch, Member, Subject } from '../evidence.ts';
import {
  compare,
  decimal,
  type Fraction,
  fraction,
  hundredths,
  over,
  plus,
  shown,
  sumOf,
  times,
  zero,
} from '../fraction.ts';
import { historyOf } from '../history.ts';
import { bandOf } from '../order.ts';
import { isMember, standingOf } from '../standing.ts';
import { type Place, systemOf } from '../system.ts';

const MEMBER_CLASSES = ['politics', 'duty', 'discipline', 'study', 'overtime'];
const BRANCH_CLASSES = ['leadership', 'results', 'team', 'production', 'innovation'];
const VETOES = ['major-incident', 'team-violation'];

export const detoxStarMember = systemOf({
  id: 'detox-star-member',
  member: (reader, { member }, place) => {
    const parts: Record<string, Fraction | null> = {};
    const canExist = hasPeers(member, place);
    for (const item of MEMBER_CLASSES) {
      // «Scores: mean of peers 60 % (nobody scores himself), branch 40 %.»
      const peers = reader.peers(item, place.cycle, canExist);
      const branch = reader.score(item, 'branch', place.cycle);
      parts[item] = weighed([
        { value: peers, weight: '0.6', exists: canExist || peers !== null },
        { value: branch, weight: '0.4', exists: true },
      ]);
    }
    return { parts };
  },
  finish: ({ member, total }) => {
    const stars = starsOf(member, total);
    return { stars, outcomes: outcomesOf(stars) };
  },
});

export const detoxStarBranch = systemOf({
  id: 'detox-star-branch',
  branch: (reader, _rows, { branch, branches, cycle }) => {
    // «self 10 %, mean of the other branches 30 %, committee 60 %»
    const canExist = branches.length > 1;
    const classes = BRANCH_CLASSES.map((item) => {
      const peers = reader.peers(item, cycle, canExist);
      return weighed([
        { value: reader.score(item, 'self', cycle), weight: '0.1', exists: true },
        { value: peers, weight: '0.3', exists: canExist || peers !== null },
        { value: reader.score(item, 'committee', cycle), weight: '0.6', exists: true },
      ]);
    });
    const present = classes.filter((points) => points !== null);
    const empty = { grade: null, periods: {} };
    if (present.length < classes.length) return { ...empty, total: null, stars: null, outcomes: [], factors: {} };
    const total = sumOf(present);
    const stars = starsOf(branch, hundredths(total));
    // «No star → `no-star-register`, and for a branch `rectification`.»
    const outcomes = [...outcomesOf(stars), ...(stars === 0 ? ['rectification'] : [])].toSorted();
    return { ...empty, total: shown(total), stars, outcomes, factors: factorsOf(branch, stars, cycle) };
  },
});

/** Nobody but the member himself: «peers in a branch of one». Who was a member while a month was due is a peer. */
function hasPeers(member: Member, { branch, cycle }: Place): boolean {
  return branch.members.some(
    (other) => other.id !== member.id && isMember(other) && standingOf(other, cycle) !== 'none',
  );
}

interface Weighed {
  readonly value: Fraction | null;
  readonly weight: string;
  readonly exists: boolean;
}

/** «Where a rater's part cannot exist, the other raters' weights are scaled to the whole.» */
function weighed(raters: readonly Weighed[]): Fraction | null {
  let sum = zero;
  let weights = zero;
  for (const { value, weight, exists } of raters) {
    if (!exists) continue;
    if (value === null) return null;
    sum = plus(sum, times(value, decimal(weight)));
    weights = plus(weights, decimal(weight));
  }
  return over(sum, weights);
}

/** «[60,70) 1, [70,80) 2, [80,90) 3, [90,96) 4, ≥ 96 5; below 60 none»; a veto: «none for the year». */
function starsOf(subject: Subject, total: bigint): number {
  const satisfaction = subject.facts?.['satisfaction'];
  const isKnown = satisfaction !== undefined && typeof satisfaction !== 'boolean';
  const isLow = isKnown && compare(decimal(satisfaction), decimal('0.8')) < 0;
  if (isLow || (subject.vetoes ?? []).some(({ veto }) => VETOES.includes(veto))) return 0;
  return bandOf(
    total,
    [
      ['96', 5],
      ['90', 4],
      ['80', 3],
      ['70', 2],
      ['60', 1],
    ],
    0,
  );
}

/** «≥ 3 stars `commended`; ≥ 4 also `unit-award-eligible`; 5 also `bureau-award-eligible`» */
function outcomesOf(stars: number): string[] {
  if (stars === 0) return ['no-star-register'];
  return [
    ...(stars >= 5 ? ['bureau-award-eligible'] : []),
    ...(stars >= 3 ? ['commended'] : []),
    ...(stars >= 4 ? ['unit-award-eligible'] : []),
  ];
}

/** «1 star 1.0, each further star +0.1 of the base; 4 stars or more three years running a further +0.1» */
function factorsOf(branch: Branch, stars: number, cycle: string): Record<string, string> {
  if (stars === 0) return {};
  const hadFour = (years: number) => (historyOf(branch, yearBefore(cycle, years))?.stars ?? 0) >= 4;
  const tenths = 10 + (stars - 1) + (stars >= 4 && hadFour(1) && hadFour(2) ? 1 : 0);
  return { 'secretary-bonus-factor': shown(fraction(tenths, 10)) };
}
