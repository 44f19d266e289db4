import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { Figure, RoundingMode } from '../figure.ts';
import type { Part } from '../rules.ts';
import { figure, smallScheme, totalOf } from '../testing/small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };
const deducted: Part = {
  id: 'deducted',
  name: 'deducted',
  rule: 'fixed',
  byMonthsDue: null,
  points: figure(-5, 4),
  clause,
};

function planOf(points: Figure, step: Figure, mode: RoundingMode) {
  const summed = { ...totalOf('deducted'), rounding: { step, mode } } as Part;
  const plan = compile({
    ...smallScheme,
    inputs: { ...smallScheme.inputs, scores: [], ballots: [] },
    parts: [{ ...deducted, points } as Part, summed],
  });
  return plan.ok ? plan.value : plan.problems.map(({ code, path }) => `${code} ${path ?? ''}`);
}

function total(points: Figure, mode: RoundingMode, step = figure(1, 10)) {
  const plan = planOf(points, step, mode);
  if (Array.isArray(plan) || !('scheme' in plan)) return plan;
  const evaluated = evaluateBranch(plan, { id: 'b1', members: [{ id: 'm1' }] }, options);
  return evaluated.ok ? evaluated.value.result.members[0]?.total : evaluated.problems;
}

test('a total is cut off, or lifted, on its step, and below zero as above it', () => {
  expect([total(figure(5, 4), 'half-up'), total(figure(-5, 4), 'half-up')]).toEqual(['1.30', '-1.30']);
  expect([total(figure(5, 4), 'down'), total(figure(-5, 4), 'down')]).toEqual(['1.20', '-1.20']);
  expect([total(figure(121, 100), 'up'), total(figure(-121, 100), 'up')]).toEqual(['1.30', '-1.30']);
});

test('what stands on a step is left as it is, whatever the mode', () => {
  for (const mode of ['half-up', 'down', 'up'] as const) expect(total(figure(12, 10), mode)).toBe('1.20');
  expect([total(figure(1, 4), 'down'), total(figure(1, 4), 'up')]).toEqual(['0.20', '0.30']);
});

test('a step of nothing is refused', () => {
  expect(total(figure(1), 'down', figure(0))).toContain('scheme.grain-mismatch parts.total.rounding');
});

test('the explanation says which way it was rounded, and to what', () => {
  const plan = planOf(figure(-5, 4), figure(1, 10), 'down');
  if (!('scheme' in plan)) throw new Error(plan.join());
  const explained = explainMember(plan, { id: 'b1', members: [{ id: 'm1' }] }, options, 'm1');
  expect(explained.ok && explained.value.working).toMatchObject({
    before: '-1.25',
    rounding: { step: '0.1', mode: 'down', after: '-1.2' },
  });
});

test('a cell of a weighing is rounded by its own mode', () => {
  const weighed: Part = {
    id: 'weighed',
    name: 'weighed',
    rule: 'weighted',
    terms: [{ part: 'deducted', weight: figure(1) }],
    scaled: null,
    otherwise: null,
    rounding: { step: figure(1), mode: 'up' },
    clause,
  };
  const plan = compile({
    ...smallScheme,
    inputs: { ...smallScheme.inputs, scores: [], ballots: [] },
    parts: [deducted, weighed, totalOf('weighed')],
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const explained = explainMember(plan.value, { id: 'b1', members: [{ id: 'm1' }] }, options, 'm1');
  expect(explained.ok && explained.value.parts[0]?.working).toMatchObject({
    rounding: { step: '1', mode: 'up', after: '-2' },
  });
  expect(explained.ok && explained.value.exact).toBe('-2');
});
