import { compile } from '../compile.ts';
import { type EvaluateOptions, evaluateBranch } from '../evaluate.ts';
import type { BranchEvidence, MemberEvidence } from '../evidence.ts';
import type { Part } from '../rules.ts';
import type { Assessment, Rating, Scheme } from '../scheme.ts';
import { figure, smallScheme, totalOf } from './small-scheme.ts';

const clause = 'rule';

/** Points of the ledger added up. */
export const tallied: Part = {
  id: 'all',
  name: 'all',
  rule: 'tally',
  of: ['points'],
  side: 'added',
  base: null,
  per: null,
  dayMost: null,
  timesMost: null,
  onePerMatter: null,
  least: null,
  most: null,
  clause,
};

const rating: Rating = {
  ...smallScheme.rating,
  stars: [
    { from: figure(90), stars: 5, clause },
    { from: figure(80), stars: 4, clause },
    { from: figure(60), stars: 3, clause },
    { from: null, stars: 0, clause },
  ],
  grades: [
    { from: figure(90), grade: 'excellent', name: 'excellent', clause },
    { from: figure(60), grade: 'qualified', name: 'qualified', clause },
    { from: null, grade: 'unqualified', name: 'unqualified', clause },
  ],
};

/** A scheme whose total is what stands in the ledger; a fact `satisfaction` from 0 to 1 is known. */
export const pointsScheme: Scheme = {
  ...smallScheme,
  inputs: {
    scores: [],
    ballots: [],
    entries: [
      {
        id: 'points',
        name: 'points',
        sign: 'adds',
        points: { least: figure(0), most: figure(100) },
        quantity: null,
        levels: [],
        categories: [],
        clause,
      },
    ],
    facts: [
      {
        id: 'satisfaction',
        name: 'satisfaction',
        least: figure(0),
        most: figure(1),
        whole: false,
        of: 'subject',
        clause,
      },
    ],
  },
  parts: [tallied, totalOf('all')],
  rating,
  honors: [],
  outcomes: [],
  exempt: null,
};

export function ratedBy(change: Partial<Rating>, others: Partial<Scheme> = {}): Scheme {
  return { ...pointsScheme, rating: { ...rating, ...change }, ...others };
}

/** The same total for a scheme that rates branches. */
export function branchScheme(change: Partial<Assessment>): Scheme {
  return { ...pointsScheme, subject: 'branch', ...change };
}

/** Somebody with so many points. */
export function withPoints(id: string, points: number, change: Partial<MemberEvidence> = {}): MemberEvidence {
  return { id, entries: [{ item: 'points', on: '2026-05-01', points }], ...change };
}

export function evaluated(scheme: Scheme, branch: BranchEvidence, options: Partial<EvaluateOptions> = {}) {
  const plan = compile(scheme);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const result = evaluateBranch(plan.value, branch, { cycle: '2026', ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.result;
}

export function membersOf(scheme: Scheme, ...members: readonly MemberEvidence[]) {
  return evaluated(scheme, { id: 'b1', members }).members;
}

export function problemsOf(scheme: Scheme): readonly string[] {
  const plan = compile(scheme);
  return plan.ok ? [] : plan.problems.map(({ code, path }) => `${code} ${path}`);
}
