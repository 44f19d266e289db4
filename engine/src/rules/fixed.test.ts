import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { Part } from '../rules.ts';
import type { Scheme } from '../scheme.ts';
import { branchOf, figure, smallScheme, wholeMember } from '../testing/small-scheme.ts';

const clause = 'rule';
const one = figure(1);
const options = { cycle: '2026' };
const parts: readonly Part[] = [
  { id: 'start', name: 'start', rule: 'fixed', byMonthsDue: null, points: figure(60), clause },
  { id: 'month-mean', name: 'months', rule: 'mean', of: 'monthly', per: null, clause },
  {
    id: 'months',
    name: 'months',
    rule: 'sum',
    base: null,
    terms: [{ part: 'month-mean', weight: one }],
    least: null,
    most: null,
    rounding: null,
    clause,
  },
  {
    id: 'total',
    name: 'total',
    rule: 'sum',
    base: null,
    terms: [
      { part: 'start', weight: one },
      { part: 'months', weight: figure(1, 2) },
      { part: 'yearly', weight: one },
    ],
    least: null,
    most: null,
    rounding: null,
    clause,
  },
];
const yearly = {
  id: 'yearly',
  name: 'yearly',
  items: ['study'],
  by: 'panel',
  period: 'year',
  missing: 'refuse',
  unless: null,
  clause,
};

function planOf(change: Partial<Scheme>) {
  return compile({
    ...smallScheme,
    inputs: { ...smallScheme.inputs, scores: [...smallScheme.inputs.scores, yearly as Scheme['inputs']['scores'][0]] },
    parts,
    ...change,
  });
}

test('everybody who is rated starts from the same points; a yearly score is added as it stands', () => {
  const plan = planOf({});
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const whole = wholeMember('m1');
  const scores = [...(whole.scores ?? []), { item: 'study', by: 'panel' as const, period: '2026', points: 7 }];
  const branch = branchOf({ ...whole, scores }, { id: 'e', exempt: true });
  const evaluated = evaluateBranch(plan.value, branch, options);
  expect(evaluated.ok && evaluated.value.result.members.map(({ total, sections }) => [total, sections])).toEqual([
    // A section is what its term adds: (9 + 9) × 1/2 after weighting, and 7 as it was given.
    ['76.00', { start: '60.00', months: '9.00', study: '7.00' }],
    [null, {}],
  ]);
  const explained = explainMember(plan.value, branch, options, 'm1');
  expect(explained.ok && explained.value.parts[0]?.working).toEqual({ rule: 'fixed', months: null, points: '60' });
});

test('a start finer than four decimals is refused', () => {
  const refusal = planOf({
    parts: [{ id: 'start', name: 'start', rule: 'fixed', byMonthsDue: null, points: figure(1, 3), clause }],
  });
  expect(refusal.ok ? [] : refusal.problems[0]).toMatchObject({
    code: 'scheme.grain-mismatch',
    path: 'parts.start.points',
  });
});
