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
  expect(faults(whole.replace('by: branch', 'by: nobody'))).toEqual([
    ['scheme.choice-unknown', 'inputs.scores.monthly.by'],
  ]);
  expect(faults(whole.replace('missing: refuse, ', ''))).toEqual([
    ['scheme.missing-unstated', 'inputs.scores.monthly.missing'],
  ]);
  expect(faults(whole.replace('ranked: true', 'ranked: true, extra: 1'))).toEqual([['scheme.unknown-field', 'rating']]);
  expect(faults(whole.replace('weight: 80%', 'weight: 0.8 * 2'))[0]?.[1]).toBe('parts.total.terms[0].weight');
  expect(faults(whole.replace('clause: rule }]\ninputs', 'clause: gone }]\ninputs'))).toEqual([
    ['scheme.clause-unknown', 'items.study.clause'],
  ]);
  expect(faults(whole.replace('rule: mean', 'rule: formula'))).toEqual([['scheme.choice-unknown', 'parts.mean.rule']]);
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

test.each([
  ['basis: stated, ', '', 'clauses.rule.basis', '缺少 basis，可写：stated、decided、default。'],
  [
    'basis: stated',
    'basis: state',
    'clauses.rule.basis',
    '这里不能写 state，是不是 stated？可写：stated、decided、default。',
  ],
  ['rule: mean, ', '', 'parts.mean.rule', '缺少 rule，可写：attainment、ballot-mean、'],
  ['rule: mean', 'rule: meen', 'parts.mean.rule', '这里不能写 meen，是不是 mean？可写：attainment、'],
  ['rule: mean', 'rule: f(x)*2', 'parts.mean.rule', '这里不能写 f(x)*2。可写：attainment、'],
  ['weight: 80%', 'weight: often', 'parts.total.terms[0].weight', '应为数，如 0.8、80%、1/3。'],
  ['weight: 80%', 'weight: [1]', 'parts.total.terms[0].weight', '应为数，如 0.8、80%、1/3。'],
  ['{ value: 0, clause: rule }', '{ value: 0 }', 'parts.total.least.clause', '缺少 clause，请补上。'],
  ['most: 10, ', '', 'items.study.most', '缺少 most，请补上。'],
  ['items: all', 'items: every', 'inputs.scores.monthly.items', '应为：all 或 列表；现为 every。'],
  ['version: "1"', 'version: 1', 'version', '应为：文字（数字要加引号）；现为 1。'],
  ['ranked: true', 'ranked: yes', 'rating.ranked', '应为：true 或 false；现为 yes。'],
  ['name: 小方案', 'name: ""', 'name', '不能空着，请填写。'],
  ['inForceOn: 2026-01-01', 'inForceOn: 2026', 'inForceOn', '应为：文字（数字要加引号）；现为 2026。'],
  ['inForceOn: 2026-01-01', 'inForceOn: 2026-02-30', 'inForceOn', '2026年2月30日 不是日期，应如 2026-05-01。'],
  ['rated: [full]', 'rated: [full], rating2: 1', '', '不认识的字段：rating2。'],
])('%s written as «%s» is told at %s in words, with the known choices', (from, to, path, words) => {
  const text = to.includes('rating2') ? `${whole}rating2: 1` : whole.replace(from, to);
  const read = readScheme(text);
  const [first] = read.ok ? [] : read.problems;
  expect(first?.path).toBe(path);
  expect(first && sentence(first, 'zh')).toContain(words);
  expect(first && sentence(first, 'en')).not.toMatch(/[\u4e00-\u9fff]{3}|Invalid|undefined|scheme\./);
});
