import { compile } from '../compile.ts';
import type { Plan } from '../plan.ts';
import type { BranchEvidence, MemberEvidence } from '../evidence.ts';
import type { Figure } from '../figure.ts';
import type { Part } from '../rules.ts';
import type { BallotInput } from '../ballot-input.ts';
import type { Item } from '../inputs.ts';
import type { Condition, Honor, Scheme, Veto } from '../scheme.ts';

export function figure(n: number, d = 1): Figure {
  return { n, d, clause: null };
}

const clause = 'rule';
export const anything: Condition = {
  grades: [],
  statuses: [],
  categories: [],
  roles: [],
  parts: [],
  facts: [],
  from: null,
  below: null,
  yearsRunning: 1,
  risenBy: null,
  starsFrom: null,
  starsBelow: null,
  rankTo: null,
  run: null,
  times: null,
  vetoed: null,
};

/** A veto that a document proves and that does nothing yet. */
export const plainVeto: Veto = {
  id: 'handled',
  name: 'handled',
  grade: null,
  stars: null,
  gradeMost: null,
  starsMost: null,
  withdraws: [],
  fact: null,
  part: null,
  lifted: null,
  organ: 'committee',
  clause,
};

/** One place for whoever has the most points of the year. */
export const plainHonor: Honor = {
  id: 'best',
  name: 'best',
  period: 'year',
  by: 'total',
  share: null,
  places: 1,
  rest: 'down',
  base: { exempt: 'counted', stars: null, least: null },
  when: [],
  within: null,
  besides: [],
  among: 'branch',
  clause,
};

function item(id: string): Item {
  return { id, name: id, least: figure(0), most: figure(10), mostIn: [], roles: [], mostFor: [], clause };
}

/** A ballot whose papers give points, all alike, and that has to be held. */
export const plainBallot = {
  options: [],
  denominator: 'scored',
  emptyGroup: null,
  quorum: null,
  trim: null,
  missing: 'refuse',
  heldLeast: null,
} as const satisfies Partial<BallotInput>;

/** A scheme of two items that has every kind of input, small enough to reckon in the head. */
export const smallScheme: Scheme = {
  id: 'small',
  version: '1',
  name: 'small',
  subject: 'member',
  inForceOn: '2026-01-01',
  clauses: [{ id: clause, cite: '1', basis: 'stated', text: 'rule' }],
  categories: [],
  rated: ['full', 'probationary'],
  items: [item('study'), item('service')],
  inputs: {
    scores: [
      {
        id: 'monthly',
        name: 'monthly',
        items: ['study', 'service'],
        by: 'branch',
        period: 'month',
        missing: 'refuse',
        unless: null,
        clause,
      },
      {
        id: 'peers',
        name: 'peers',
        items: ['study'],
        by: 'peer',
        period: 'year',
        missing: 'skip',
        unless: null,
        clause,
      },
    ],
    ballots: [
      {
        id: 'year-end',
        name: 'year-end',
        items: ['study', 'service'],
        period: 'year',
        only: [],
        groups: [
          { id: 'members', name: 'members', least: null, quorum: null, weight: null },
          { id: 'mass', name: 'mass', least: figure(2), quorum: null, weight: null },
        ],
        ...plainBallot,
        clause,
      },
    ],
    entries: [
      {
        id: 'awards',
        name: 'awards',
        sign: 'adds',
        points: null,
        quantity: null,
        categories: [],
        levels: [
          { id: 'high', name: 'high', points: figure(3) },
          { id: 'low', name: 'low', points: figure(1) },
        ],
        clause,
      },
      {
        id: 'faults',
        name: 'faults',
        sign: 'deducts',
        points: null,
        quantity: null,
        categories: [],
        levels: [{ id: 'high', name: 'high', points: figure(30) }],
        clause,
      },
    ],
    facts: [
      { id: 'direct-stars', name: 'stars', least: figure(0), most: figure(2), whole: true, of: 'subject', clause },
    ],
  },
  parts: [
    { id: 'month-mean', name: 'months', rule: 'mean', of: 'monthly', per: null, clause },
    { id: 'ballot-mean', name: 'ballot', rule: 'ballot-mean', of: 'year-end', clause },
    {
      id: 'item-points',
      name: 'item points',
      rule: 'weighted',
      terms: [
        { part: 'month-mean', weight: figure(4, 5) },
        { part: 'ballot-mean', weight: figure(1, 5) },
      ],
      scaled: null,
      otherwise: null,
      rounding: null,
      clause,
    },
    { id: 'award', name: 'award', rule: 'highest-only', of: ['awards'], per: null, clause },
    { id: 'fault', name: 'fault', rule: 'highest-only', of: ['faults'], per: null, clause },
    {
      id: 'total',
      name: 'total',
      rule: 'sum',
      base: null,
      terms: [
        { part: 'item-points', weight: figure(1) },
        { part: 'award', weight: figure(1) },
        { part: 'fault', weight: figure(1) },
      ],
      least: figure(0),
      most: figure(22),
      rounding: { step: figure(1, 100), mode: 'half-up' },
      clause,
    },
  ],
  rating: {
    total: 'total',
    periods: null,
    ranked: true,
    stars: [
      { from: figure(19), stars: 2, clause },
      { from: figure(10), stars: 1, clause },
      { from: null, stars: 0, clause },
    ],
    grades: [
      { from: figure(10), grade: 'good', name: 'good', clause },
      { from: null, grade: 'poor', name: 'poor', clause },
    ],
    starsFor: [],
    gradesFor: [],
    rankGrades: [],
    rankStars: [],
    gates: [],
    vetoes: [],
  },
  honors: [],
  factors: [],
  ratedApart: [],
  branch: null,
  branchOutcomes: [],
  outcomes: [
    { id: 'talk', name: 'talk', when: [{ ...anything, grades: ['poor'] }], clause },
    { id: 'steady', name: 'steady', when: [{ ...anything, from: figure(18), yearsRunning: 3 }], clause },
    {
      id: 'extended',
      name: 'extended',
      when: [{ ...anything, statuses: ['probationary'], below: figure(19) }],
      clause,
    },
    { id: 'risen', name: 'risen', when: [{ ...anything, risenBy: 1 }], clause },
  ],
  exempt: {
    stars: 'direct-stars',
    grade: null,
    grades: [
      { least: 1, grade: 'good' },
      { least: 0, grade: 'poor' },
    ],
    clause,
  },
  scoring: { reasonFrom: figure(3) },
  notices: { workingDays: figure(7), clause },
  procedure: [],
};

/** A tally without any of its limits. */
export const plainTally = {
  rule: 'tally',
  base: null,
  per: null,
  dayMost: null,
  timesMost: null,
  onePerMatter: null,
  least: null,
  most: null,
} as const;

/** A total that is one part, neither held nor rounded. */
export function totalOf(part: string): Part {
  const terms = [{ part, weight: figure(1) }];
  return {
    id: 'total',
    name: 'total',
    rule: 'sum',
    base: null,
    terms,
    least: null,
    most: null,
    rounding: null,
    clause,
  };
}

export function smallPlan(): Plan {
  const plan = compile(smallScheme);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

/** A member with 9 in every month and 10 from both groups: 2 × (7.2 + 2) = 18.40. */
export function wholeMember(id: string): MemberEvidence {
  const items = ['study', 'service'];
  return {
    id,
    scores: MONTHS.flatMap((period) => items.map((item) => ({ item, by: 'branch' as const, period, points: 9 }))),
    ballots: items.flatMap((item) => [
      { ballot: 'year-end', period: '2026', group: 'members', item, points: [10, null] },
      { ballot: 'year-end', period: '2026', group: 'mass', item, papers: 3, scored: 2, sum: '20' },
    ]),
  };
}

export function branchOf(...members: readonly MemberEvidence[]): BranchEvidence {
  return { id: 'b1', members };
}
