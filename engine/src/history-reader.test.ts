import { expect, test } from 'vitest';
import { evaluateBranch } from './evaluate.ts';
import type { HistoryEvidence } from './evidence.ts';
import { compile } from './compile.ts';
import { branchOf, smallPlan, smallScheme, wholeMember } from './testing/small-scheme.ts';

function faultsOf(history: readonly HistoryEvidence[], plan = smallPlan()) {
  const evaluated = evaluateBranch(plan, branchOf({ ...wholeMember('m1'), history }), { cycle: '2026' });
  return evaluated.ok ? [] : evaluated.problems.map(({ code, path }) => [code, path]);
}

const at = (line: number, field: string) => `members[0].history[${line}].${field}`;

test('a period stands once in the history', () => {
  expect(faultsOf([{ period: '2025' }, { period: '2024' }, { period: '2025', total: '1.00' }])).toEqual([
    ['duplicate-history', at(2, 'period')],
  ]);
});

test('only periods that end before the cycle does are past', () => {
  for (const period of ['2025', '2025-12', '2026-H1', '2026-Q3', '2026-11']) expect(faultsOf([{ period }])).toEqual([]);
  for (const period of ['2026', '2026-H2', '2026-Q4', '2026-12', '2027', '2027-01'])
    expect(faultsOf([{ period }])).toEqual([['history.not-past', at(0, 'period')]]);
});

test('a grade the scheme has not is refused; without grades of its own any text will do', () => {
  expect(faultsOf([{ period: '2025', grade: 'good' }])).toEqual([]);
  expect(faultsOf([{ period: '2025', grade: 'splendid' }])).toEqual([['history.unknown-grade', at(0, 'grade')]]);
  const bare = compile({
    ...smallScheme,
    rating: { ...smallScheme.rating, grades: [] },
    outcomes: [],
    exempt: null,
  });
  expect(bare.ok && faultsOf([{ period: '2025', grade: 'splendid' }], bare.value)).toEqual([]);
});

test('two grades of periods that end on one day are ambiguous; a total beside a grade is not', () => {
  expect(
    faultsOf([
      { period: '2025', grade: 'good' },
      { period: '2025-H2', grade: 'good' },
    ]),
  ).toEqual([['history.ambiguous', at(1, 'grade')]]);
  expect(
    faultsOf([
      { period: '2025', grade: 'good' },
      { period: '2025-12', total: '9.00' },
    ]),
  ).toEqual([]);
});
