import type { FilingFigures } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { columnsOf, peopleSum, rowOf, sumOf } from './columns.ts';

type Results = FilingFigures[number]['results'];

function scheme(grades: readonly string[], results: Results): FilingFigures[number] {
  return {
    scheme: { id: 'a', version: '1', name: '办法' },
    grades: grades.map((id) => ({ id, name: id })),
    branches: { due: 1, confirmed: 1 },
    members: { rated: 40, open: 0, exempt: 0 },
    results,
  };
}

const at = (grade: string | null, stars: number | null = null) => ({ grade, stars });
const line = (from: ReturnType<typeof at>, to: ReturnType<typeof at>, members: number) => ({ from, to, members });
const usual = ['excellent', 'qualified', 'unqualified'];

test('columns are the grades from the best on; a grade that only one scheme has stands where that scheme has it', () => {
  const four = ['excellent', 'qualified', 'basically-qualified', 'unqualified'];
  const keys = (...schemes: readonly FilingFigures[number][]) => columnsOf(schemes).map(({ place }) => place.grade);
  expect(keys(scheme(usual, null), scheme(four, null))).toEqual(four);
  expect(keys(scheme(four, null), scheme(usual, null))).toEqual(four);
  expect(keys(scheme(usual, null), scheme(['red', 'blue'], null))).toEqual(['red', 'blue', ...usual]);
});

test('a scheme of stars alone has a column for each, and who got nothing has the last', () => {
  const stars = scheme(
    [],
    [line(at(null, 5), at(null, 5), 9), line(at(null, 4), at(null, 2), 7), line(at(null), at(null), 4)],
  );
  expect(columnsOf([scheme(usual, null), stars]).map(({ key }) => key)).toEqual([
    ...['grade excellent', 'grade qualified', 'grade unqualified'],
    ...['stars 5', 'stars 4', 'stars 3', 'stars 2', 'none'],
  ]);
});

test('stars within one grade are added up; few people stand over the columns they stand over in the file', () => {
  const own = [
    scheme(usual, [
      line(at('excellent', 9), at('excellent', 9), 11),
      line(at('excellent', 8), at('excellent', 8), 4),
      line(at('qualified', 7), at('unqualified', 2), 25),
    ]),
  ];
  expect(rowOf(columnsOf(own), own)).toEqual([
    { from: 0, to: 0, members: 15 },
    { from: 1, to: 2, members: 25 },
  ]);
});

test('two schemes of one committee are added up over the wider of both, and so are the totals of all', () => {
  const one = scheme(usual, [line(at('excellent'), at('excellent'), 10), line(at('qualified'), at('unqualified'), 30)]);
  const other = scheme(usual, [
    line(at('excellent'), at('excellent'), 5),
    line(at('qualified'), at('qualified'), 7),
    line(at('unqualified'), at('unqualified'), 3),
  ]);
  const columns = columnsOf([one, other]);
  expect(rowOf(columns, [one, other])).toEqual([
    { from: 0, to: 0, members: 15 },
    { from: 1, to: 2, members: 40 },
  ]);
  const chained = [
    { from: 0, to: 1, members: 4 },
    { from: 1, to: 2, members: 6 },
    { from: 3, to: 3, members: 5 },
  ];
  expect(sumOf(4, chained)).toEqual([
    { from: 0, to: 2, members: 10 },
    { from: 3, to: 3, members: 5 },
  ]);
});

test('what is not said of few people is not said of their sum either', () => {
  expect(peopleSum([40, 2000])).toBe('2040');
  expect(peopleSum([40, '<3', '<3'])).toBe('40 + <3 + <3');
  expect(peopleSum(['<3'])).toBe('<3');
  expect(peopleSum([0])).toBe('0');
});
