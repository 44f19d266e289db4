import { expect, test } from 'vitest';
import { ballotLine, lineSign } from './ballot-line.ts';
import type { WorkingOf } from './rule-view.ts';

type Working = WorkingOf['ballot-mean'];

const plain: Working = { rule: 'ballot-mean', groups: [], papers: 5, scored: 4, sum: '360' };
const share = { sum: '175', by: 2, denominator: 'scored', highest: [], lowest: [] } as const;

function group(mean: string, weight: string): Working['groups'][number] {
  return { group: mean, papers: 2, scored: 2, sum: '175', weighed: { ...share, mean, weight, product: '1' } };
}

test('a plain mean is the sum by the papers that score', () => {
  expect(ballotLine(plain)).toBe('360 ÷ 4');
});

test('what counts is divided by what the scheme counts', () => {
  expect(ballotLine({ ...plain, counted: { ...share, by: 7, denominator: 'due' } })).toBe('175 ÷ 7');
});

test('groups with weights stand with their means, an empty one does not', () => {
  const empty = { group: 'mass', papers: 0, scored: 0, sum: '0', weighed: null };
  const weighed = { ...plain, groups: [group('87.5', '0.6'), group('250/3', '0.4'), empty] };
  expect(ballotLine(weighed)).toBe('87.50 × 0.6 + 83.33 × 0.4');
  expect(lineSign(weighed, '85.5')).toBe('≈');
  expect(lineSign({ ...plain, groups: [group('87.5', '0.6')] }, '85.5')).toBe('=');
  expect(lineSign(plain, '1/3')).toBe('≈');
});

test('a ballot that counts 0 because it was not held is no division', () => {
  expect(ballotLine({ ...plain, papers: 0, scored: 0, sum: '0', isZeroed: true })).toBe('0');
});
