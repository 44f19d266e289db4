import { expect, test } from 'vitest';
import { checkerProblems, findingProblems, finishProblems, numberProblems } from './spot-check.ts';

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

test.each([
  [['王', '李'], []],
  [['王'], ['spot-check.too-few-present']],
  [[], ['spot-check.too-few-present']],
  [['王', '王'], ['spot-check.name-twice']],
  [['王', '赵'], ['spot-check.own-number']],
])('numbers read out by %j, drawn by 赵: %j', (names, expected) => {
  const numbers = names.map((name) => ({ name, number: '1234' }));
  expect(codes(numberProblems(numbers, '赵'))).toEqual(expected);
});

test.each([
  ['somebody else', 'c', []],
  ['the member', 'a', ['spot-check.own']],
  ['who wrote it down', 'b', ['spot-check.recorded-oneself']],
])('%s looks into it', (_who, checkerId, expected) => {
  expect(codes(checkerProblems({ checkerId, memberId: 'a', recorderIds: ['b'] }))).toEqual(expected);
});

test.each([
  [{ finding: 'right', shouldStand: null, remedy: null }, []],
  [{ finding: 'unprovable', shouldStand: null, remedy: null }, []],
  [{ finding: 'wrong', shouldStand: '4', remedy: null }, []],
  [{ finding: 'wrong', shouldStand: '4', remedy: 'said so' }, []],
  [{ finding: 'wrong', shouldStand: null, remedy: null }, ['spot-check.should-stand-missing']],
  [{ finding: 'right', shouldStand: '4', remedy: null }, ['spot-check.nothing-wrong']],
  [{ finding: 'unprovable', shouldStand: null, remedy: 'said so' }, ['spot-check.nothing-wrong']],
] as const)('%j is %j', (found, expected) => {
  expect(codes(findingProblems(found))).toEqual(expected);
});

const item = { finding: 'right', remedy: null, isCorrected: false } as const;

test('a check is over when every drawn one was looked into, and what was wrong is corrected or left with a reason', () => {
  expect(finishProblems([])).toEqual([]);
  expect(finishProblems([item, { ...item, finding: 'unprovable' }])).toEqual([]);
  expect(
    finishProblems([
      { ...item, finding: null },
      { ...item, finding: null },
    ]),
  ).toEqual([{ code: 'spot-check.findings-missing', facts: { missing: 2 } }]);
  const wrong = { ...item, finding: 'wrong' } as const;
  expect(finishProblems([wrong])).toEqual([{ code: 'spot-check.wrong-left-open', facts: { open: 1 } }]);
  expect(finishProblems([{ ...wrong, isCorrected: true }])).toEqual([]);
  expect(finishProblems([{ ...wrong, remedy: 'said so' }])).toEqual([]);
});
