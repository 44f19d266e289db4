import { expect, test } from 'vitest';
import { readScheme } from './scheme.ts';
import { sentence } from './sentences.ts';

const whole = `
language: 1
id: small
version: "1"
name: 小方案
subject: member
inForceOn: 2026-01-01
rated: [full]
clauses: [{ id: rule, cite: 一, basis: stated, text: 规定 }]
items: [{ id: study, name: 学习, most: 10, clause: rule }]
inputs:
  scores: [{ id: monthly, name: 每月, items: all, by: branch, period: month, missing: refuse, clause: rule }]
parts:
  - { id: mean, name: 平均, rule: mean, of: monthly, clause: rule }
  - { id: total, name: 总分, rule: sum, terms: [{ part: mean, weight: 80% }], least: { value: 0, clause: rule }, clause: rule }
rating: { total: total, ranked: true }
scoring: { reasonFrom: 3 }
notices: { workingDays: 7, clause: rule }
`;

function faults(text: string) {
  const read = readScheme(text);
  return read.ok ? [] : read.problems.map(({ code, path }) => [code, path]);
}

test('a scheme is read with its figures exact and its items written out', () => {
  const read = readScheme(whole);
  expect(read).toMatchObject({
    ok: true,
    value: {
      inputs: { scores: [{ items: ['study'] }] },
      parts: [
        { per: null },
        { terms: [{ weight: { n: 4, d: 5, clause: null } }], least: { n: 0, clause: 'rule' }, most: null },
      ],
      honors: [],
    },
  });
});

test('each fault is named at its place', () => {
  expect(faults(whole.replace('by: branch', 'by: nobody'))).toEqual([['scheme.wrong-value', 'inputs.scores[0].by']]);
  expect(faults(whole.replace('missing: refuse, ', ''))).toEqual([
    ['scheme.missing-unstated', 'inputs.scores[0].missing'],
  ]);
  expect(faults(whole.replace('ranked: true', 'ranked: true, extra: 1'))).toEqual([['scheme.unknown-field', 'rating']]);
  expect(faults(whole.replace('weight: 80%', 'weight: 0.8 * 2'))[0]?.[1]).toBe('parts[1].terms[0].weight');
  expect(faults(whole.replace('clause: rule }]\ninputs', 'clause: gone }]\ninputs'))).toEqual([
    ['scheme.clause-unknown', 'items[0].clause'],
  ]);
  expect(faults(whole.replace('rule: mean', 'rule: formula'))[0]?.[1]).toMatch(/^parts\[0\]/);
  expect(faults(whole.replace('id: small', 'id: Small Scheme'))).toEqual([['scheme.not-an-id', 'id']]);
});

test('what is not YAML, too large, or unfolds without end is refused', () => {
  expect(faults('a: [1')[0]?.[0]).toBe('scheme.not-yaml');
  expect(faults('a: 1\na: 2')[0]?.[0]).toBe('scheme.not-yaml');
  expect(faults(`# ${'x'.repeat(1_000_001)}`)).toEqual([['scheme.too-large', undefined]]);
  const levels = Array.from({ length: 9 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`);
  expect(faults(['a0: &a0 [1,1,1]', ...levels].join('\n'))).toEqual([['scheme.too-many-aliases', undefined]]);
  for (const text of ['', 'null', '[]', '1', '--- a\n--- b', '\0']) expect(faults(text).length).toBeGreaterThan(0);
});

test('every problem has a sentence in both languages', () => {
  const problem = { code: 'scheme.clause-unknown', path: 'items[0].clause', facts: { found: 'gone' } };
  expect([sentence(problem, 'zh'), sentence(problem, 'en')]).toEqual([
    '没有编号为 gone 的条款，请补上依据。',
    'There is no clause gone; add it.',
  ]);
  expect(sentence({ code: 'constructor' }, 'zh')).toBe('constructor');
});
