import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { BallotEvidence, MemberEvidence } from '../evidence.ts';
import type { Part } from '../rules.ts';
import type { BallotInput } from '../ballot-input.ts';
import type { ScoreInput } from '../inputs.ts';
import type { Scheme } from '../scheme.ts';
import { figure, plainBallot, smallScheme, totalOf } from '../testing/small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };
const latest: Part = {
  id: 'latest',
  name: 'latest',
  rule: 'latest-ballot',
  of: ['mid-year', 'year-end'],
  per: 'quarter',
  clause,
};
const quarters: Part = { ...totalOf('latest'), id: 'quarters' };
const year: Part = { id: 'year', name: 'year', rule: 'mean', of: 'latest', per: null, clause };

function ballot(id: string, half: number): BallotInput {
  const groups = [{ id: 'members', name: 'members', least: null, quorum: null, weight: null }];
  return {
    ...plainBallot,
    id,
    name: id,
    items: ['study'],
    period: 'half',
    only: [half],
    groups,
    missing: 'skip',
    clause,
  };
}

function schemeOf(change: Partial<Scheme> = {}): Scheme {
  return {
    ...smallScheme,
    inputs: { ...smallScheme.inputs, scores: [], ballots: [ballot('mid-year', 1), ballot('year-end', 2)] },
    parts: [latest, quarters, year, totalOf('year')],
    rating: { ...smallScheme.rating, periods: 'quarters' },
    ...change,
  };
}

function planOf(scheme = schemeOf()) {
  const plan = compile(scheme);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

function papers(id: string, period: string, points: readonly (number | null)[]): BallotEvidence {
  return { ballot: id, period, group: 'members', item: 'study', points };
}

function periods(ballots: readonly BallotEvidence[], change: Partial<MemberEvidence> = {}) {
  const evaluated = evaluateBranch(planOf(), { id: 'b1', members: [{ id: 'm1', ballots, ...change }] }, options);
  if (!evaluated.ok) return evaluated.problems.map(({ code }) => code);
  return evaluated.value.result.members[0]?.periods;
}

const MID = papers('mid-year', '2026-H1', [8, 6]);
const END = papers('year-end', '2026-H2', [10, null]);

test('a quarter takes the latest ballot held by its end, and none before the first', () => {
  expect(periods([MID, END])).toEqual({ '2026-Q2': '7.00', '2026-Q3': '7.00', '2026-Q4': '10.00' });
  expect(periods([MID])).toEqual({ '2026-Q2': '7.00', '2026-Q3': '7.00', '2026-Q4': '7.00' });
  expect(periods([END])).toEqual({ '2026-Q4': '10.00' });
  expect(periods([])).toEqual({});
});

test('a ballot of blank papers only leaves the one before it standing', () => {
  const blank = papers('year-end', '2026-H2', [null, null]);
  expect(periods([MID, blank])).toEqual({ '2026-Q2': '7.00', '2026-Q3': '7.00', '2026-Q4': '7.00' });
});

test('quarters that are not due stay empty', () => {
  expect(periods([MID, END], { from: '2026-07-15' })).toEqual({ '2026-Q3': '7.00', '2026-Q4': '10.00' });
});

test('a ballot of another half is refused', () => {
  expect(periods([papers('mid-year', '2026-H2', [8])])).toEqual(['ballot.wrong-period']);
});

test('a ballot that may not be left out is missing from the end of its half on, or stands as 0', () => {
  const yearEnd = ballot('year-end', 2);
  const withPolicy = (missing: BallotInput['missing'], change: Partial<MemberEvidence> = {}) => {
    const inputs = { ...schemeOf().inputs, ballots: [{ ...ballot('mid-year', 1), missing }, yearEnd] };
    const member = { id: 'm1', ballots: [END], ...change };
    const evaluated = evaluateBranch(planOf(schemeOf({ inputs })), { id: 'b1', members: [member] }, options);
    if (!evaluated.ok) return evaluated.problems.map(({ code, facts }) => [code, facts?.['period']]);
    return evaluated.value.result.members[0]?.periods;
  };
  expect(withPolicy('refuse')).toEqual([
    ['missing-score', '2026-Q2'],
    ['missing-score', '2026-Q3'],
  ]);
  expect(withPolicy('zero')).toEqual({ '2026-Q2': '0.00', '2026-Q3': '0.00', '2026-Q4': '10.00' });
  expect(withPolicy('skip')).toEqual({ '2026-Q4': '10.00' });
  // Whoever came in July owes nothing of the first half.
  expect(withPolicy('refuse', { from: '2026-07-01' })).toEqual({ '2026-Q4': '10.00' });
});

test('the explanation names the ballot that stands', () => {
  const evidence = { id: 'b1', members: [{ id: 'm1', ballots: [MID] }] };
  const explained = explainMember(planOf(), evidence, options, 'm1');
  const parts = explained.ok ? (explained.value.parts[0]?.parts ?? []) : [];
  expect(parts.map(({ working }) => working)).toMatchObject(
    Array.from({ length: 3 }, () => ({
      rule: 'ballot-mean',
      ballot: { name: 'mid-year', period: '2026-H1' },
      sum: '14',
    })),
  );
});

test('ballots that are not there, or on other items, are refused', () => {
  const faults = (change: Partial<Scheme>) => {
    const plan = compile(schemeOf(change));
    return plan.ok ? [] : plan.problems.slice(0, 1).map(({ code, path }) => [code, path]);
  };
  const unknown: Part = { ...latest, of: ['mid-year', 'nowhere'] };
  expect(faults({ parts: [unknown, quarters, year, totalOf('year')] })).toEqual([
    ['scheme.name-unknown', 'parts.latest.of'],
  ]);
  const others = { ...ballot('year-end', 2), items: ['service'] };
  expect(faults({ inputs: { ...schemeOf().inputs, ballots: [ballot('mid-year', 1), others] } })).toEqual([
    ['scheme.grain-mismatch', 'parts.latest.of'],
  ]);
});

test('with other terms standing in, what has no ballot yet is weighed without it', () => {
  const weighing: Part = {
    id: 'weighed',
    name: 'weighed',
    rule: 'weighted',
    terms: [
      { part: 'own', weight: figure(1, 2) },
      { part: 'latest', weight: figure(1, 2) },
    ],
    otherwise: [{ part: 'own', weight: figure(9, 10) }],
    scaled: null,
    rounding: null,
    clause,
  };
  const own: ScoreInput = {
    id: 'own',
    name: 'own',
    items: ['study'],
    by: 'self',
    period: 'quarter',
    missing: 'refuse',
    unless: null,
    clause,
  };
  const mean: Part = { id: 'year', name: 'year', rule: 'mean', of: 'weighed', per: null, clause };
  const scheme = schemeOf({
    inputs: { ...schemeOf().inputs, scores: [own] },
    parts: [latest, weighing, { ...totalOf('weighed'), id: 'quarters' }, mean, totalOf('year')],
  });
  const plan = compile(scheme);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const scores = [1, 2, 3, 4].map((quarter) => ({
    item: 'study',
    by: 'self' as const,
    period: `2026-Q${quarter}`,
    points: 10,
  }));
  const evaluated = evaluateBranch(plan.value, { id: 'b1', members: [{ id: 'm1', scores, ballots: [MID] }] }, options);
  expect(evaluated.ok ? evaluated.value.result.members[0]?.periods : evaluated.problems).toEqual({
    '2026-Q1': '9.00',
    '2026-Q2': '8.50',
    '2026-Q3': '8.50',
    '2026-Q4': '8.50',
  });
});
