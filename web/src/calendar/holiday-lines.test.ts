import { expect, test } from 'vitest';
import { holidayLines, readHolidays, readWorkdays } from './holiday-lines.ts';

test('days are read however people write them, a first and a last one or a single one a line', () => {
  expect(readHolidays('2027-01-01 至 2027-01-03\n2027年2月5日—2027年2月11日\n\n2027/6/9')).toEqual([
    { from: '2027-01-01', to: '2027-01-03' },
    { from: '2027-02-05', to: '2027-02-11' },
    { from: '2027-06-09', to: '2027-06-09' },
  ]);
  expect(readWorkdays('2027-01-30、2027-02-14\n2027.5.8')).toEqual(['2027-01-30', '2027-02-14', '2027-05-08']);
  expect(readWorkdays('')).toEqual([]);
});

test('anything else is not guessed at', () => {
  expect(readHolidays('春节 2027-02-05')).toBeNull();
  expect(readHolidays('2027-02-05 至 2027-02-06 至 2027-02-07')).toBeNull();
  expect(readHolidays('2027-02-30')).toBeNull();
  expect(readWorkdays('2027-13-01')).toBeNull();
  expect(readWorkdays('周六')).toBeNull();
});

test('what is known is written as it would be typed', () => {
  const holidays = [
    { from: '2027-01-01', to: '2027-01-03' },
    { from: '2027-06-09', to: '2027-06-09' },
  ];
  expect(readHolidays(holidayLines(holidays))).toEqual(holidays);
});
