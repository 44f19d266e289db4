import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch } from '../evaluate.ts';
import type { MemberEvidence } from '../evidence.ts';
import type { Part } from '../rules.ts';
import type { Scheme } from '../scheme.ts';
import { branchOf, smallScheme, totalOf, wholeMember } from '../testing/small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };
const counted = {
  id: 'counted',
  name: 'counted',
  rule: 'members-result',
  outcome: null,
  grades: null,
  clause,
} as const;

function schemeWith(part: Part): Scheme {
  const { rating } = smallScheme;
  const own = { ...rating, total: 'total', ranked: false, stars: [], grades: [] };
  const inputs = { scores: [], ballots: [], entries: [], facts: [] };
  const branch = {
    items: [],
    inputs,
    parts: [part, totalOf('counted')],
    rating: own,
    honors: [],
    outcomes: [],
    factors: [],
    exempt: null,
    procedure: [],
  };
  return { ...smallScheme, branch };
}

function totalWith(part: Part, ...members: readonly MemberEvidence[]) {
  const plan = compile(schemeWith(part));
  if (!plan.ok) return plan.problems.map(({ path }) => path);
  const done = evaluateBranch(plan.value, branchOf(...members), options);
  return done.ok ? done.value.result.result?.total : done.problems[0]?.code;
}

// 18.40 each; with 30 points off it is 0, which is poor.
const good = wholeMember('good');
const poor = { ...wholeMember('poor'), entries: [{ item: 'faults', on: '2026-03-01', level: 'high' }] };

test('the mean, the number and the share of members are exact, and nobody unrated counts', () => {
  const elder = { id: 'elder', exempt: true, facts: { 'direct-stars': 1 } };
  const members = [good, poor, wholeMember('third'), elder];
  expect(totalWith({ ...counted, take: 'mean' }, ...members)).toBe('12.27');
  expect(totalWith({ ...counted, take: 'count', grades: ['good'] }, ...members)).toBe('2.00');
  expect(totalWith({ ...counted, take: 'share', outcome: 'talk' }, ...members)).toBe('0.33');
});

test('a branch in which nobody is rated has no number, and a missing score leaves it open', () => {
  expect(totalWith({ ...counted, take: 'mean' })).toBe(null);
  expect(totalWith({ ...counted, take: 'mean' }, { ...good, scores: [] })).toBe('missing-score');
});

test('it says whom it counts, by grades or by what follows, and only beside members', () => {
  expect(totalWith({ ...counted, take: 'mean', grades: ['good'] })).toContain('branch.parts.counted.grades');
  expect(totalWith({ ...counted, take: 'share' })).toContain('branch.parts.counted.grades');
  expect(totalWith({ ...counted, take: 'share', grades: ['gone'] })).toContain('branch.parts.counted.grades');
  expect(totalWith({ ...counted, take: 'share', outcome: 'gone' })).toContain('branch.parts.counted.outcome');
  expect(totalWith({ ...counted, take: 'share', outcome: 'talk', grades: ['good'] })).toContain(
    'branch.parts.counted.outcome',
  );
  const alone = compile({ ...smallScheme, parts: [{ ...counted, take: 'mean' }, totalOf('counted')] });
  expect(alone.ok ? [] : alone.problems.map(({ path }) => path)).toContain('parts.counted.take');
});
