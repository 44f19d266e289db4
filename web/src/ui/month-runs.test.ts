import { expect, test } from 'vitest';
import { monthRuns } from './month-runs.ts';

const said = (...periods: string[]): string[] =>
  monthRuns(periods).map(({ from, to }) => (from === to ? from : `${from}…${to}`));

test('three months in a row and more are said by their first and last, others one by one', () => {
  expect(said('2026-01', '2026-02', '2026-03')).toEqual(['2026-01…2026-03']);
  expect(said('2026-01', '2026-02')).toEqual(['2026-01', '2026-02']);
  expect(said('2026-02', '2026-04', '2026-05', '2026-06', '2026-12')).toEqual([
    '2026-02',
    '2026-04…2026-06',
    '2026-12',
  ]);
  expect(said()).toEqual([]);
});

test('a new year, a quarter and a year begin anew', () => {
  expect(said('2026-11', '2026-12', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(said('2026-Q1', '2026-Q2', '2026-Q3')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
  expect(said('2026', '2027', '2028')).toEqual(['2026', '2027', '2028']);
});
