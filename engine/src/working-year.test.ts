import { expect, test } from 'vitest';
import { holidaysOf, workingYear, workingYearProblems } from './working-year.ts';

const notice = {
  year: 2027,
  holidays: [
    { from: '2027-01-01', to: '2027-01-03' },
    { from: '2027-02-05', to: '2027-02-11' },
  ],
  workdays: ['2027-01-30', '2027-02-14'],
};

test('a year is its weekends, its holidays and the weekends worked in exchange', () => {
  const isWorking = new Map(workingYear(notice).map((each) => [each.day, each.isWorking]));
  expect(isWorking.size).toBe(365);
  expect(['2027-01-01', '2027-01-03', '2027-02-05', '2027-02-11'].map((day) => isWorking.get(day))).toEqual([
    ...[false, false, false, false],
  ]);
  expect(['2027-01-04', '2027-01-30', '2027-02-12', '2027-02-14'].map((day) => isWorking.get(day))).toEqual([
    ...[true, true, true, true],
  ]);
  expect(['2027-01-31', '2027-02-13'].map((day) => isWorking.get(day))).toEqual([false, false]);
  expect(workingYear({ ...notice, year: 2028, holidays: [], workdays: [] })).toHaveLength(366);
});

test('read back from its days a year has the same holidays, with the weekends that adjoin them', () => {
  expect(holidaysOf(workingYear(notice))).toEqual({ holidays: notice.holidays, workdays: notice.workdays });
  expect(holidaysOf(workingYear({ year: 2027, holidays: [], workdays: [] }))).toEqual({ holidays: [], workdays: [] });
});

test('days of another year, ends before beginnings, weekdays as weekends, days both off and worked are named', () => {
  const codes = (change: object) => workingYearProblems({ ...notice, ...change }).map(({ code }) => code);
  expect(codes({})).toEqual([]);
  expect(codes({ holidays: [{ from: '2026-12-31', to: '2027-01-03' }] })).toEqual(['calendar.other-year']);
  expect(codes({ holidays: [{ from: '2027-02-05', to: '2028-02-05' }], workdays: [] })).toEqual([
    'calendar.other-year',
  ]);
  expect(codes({ holidays: [{ from: '2027-02-05', to: '2027-02-04' }] })).toEqual(['calendar.ends-before']);
  expect(codes({ holidays: [{ from: '2027-02-05', to: '2027-02-05' }] })).toEqual([]);
  expect(codes({ workdays: ['2027-02-15'] })).toEqual(['calendar.no-weekend']);
  expect(codes({ workdays: ['2028-02-12'] })).toEqual(['calendar.other-year']);
  expect(codes({ workdays: ['2027-02-06'] })).toEqual(['calendar.off-and-worked']);
});
