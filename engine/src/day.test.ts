import { expect, test } from 'vitest';
import {
  addDays,
  dayNumber,
  daysInMonth,
  isAssessmentYear,
  isDay,
  nextDay,
  noticePeriodEnd,
  periodBounds,
  periodsDue,
  readPeriod,
  shiftPeriod,
  weekday,
} from './day.ts';

test('only days of the calendar are days', () => {
  for (const text of ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31']) expect(isDay(text)).toBe(true);
  for (const text of [
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01 ',
    '',
    null,
    20_260_101,
  ]) {
    expect(isDay(text)).toBe(false);
  }
  expect([isAssessmentYear('2026'), isAssessmentYear('226'), isAssessmentYear(2026)]).toEqual([true, false, false]);
});

test('days go on one by one through leap years and year ends, as the number of days says', () => {
  let day = '2023-12-30';
  for (let count = 0; count < 3000; count += 1) {
    const next = nextDay(day);
    expect(dayNumber(next)).toBe(dayNumber(day) + 1);
    expect(addDays('2023-12-30', count + 1)).toBe(next);
    day = next;
  }
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect([weekday('2026-11-20'), weekday('2026-11-22'), weekday('1969-12-29')]).toEqual([5, 7, 1]);
  expect(daysInMonth(2026, 6)).toBe(30);
});

test('periods know their bounds and their neighbours across the year end', () => {
  expect(periodBounds('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(periodBounds('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(periodBounds('2026-H2')).toEqual({ from: '2026-07-01', to: '2026-12-31' });
  expect(periodBounds('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(shiftPeriod('2026-01', -1)).toBe('2025-12');
  expect(shiftPeriod('2026-Q4', 1)).toBe('2027-Q1');
  expect(shiftPeriod('2026-H1', -1)).toBe('2025-H2');
  expect(shiftPeriod('2026', 2)).toBe('2028');
  for (const text of ['2026-Q5', '2026-H0', '2026-13', '2026-00', '2026-1', 'x', ''])
    expect(readPeriod(text)).toBeNull();
});

test('a month is due for one who joined by its 15th and is still in on its last day', () => {
  expect(periodsDue({ from: '2026-10-15', to: null }, '2026', 'month')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(periodsDue({ from: '2026-10-16', to: null }, '2026', 'month')).toEqual(['2026-11', '2026-12']);
  expect(periodsDue({ from: null, to: '2026-02-28' }, '2026', 'month')).toEqual(['2026-01', '2026-02']);
  expect(periodsDue({ from: null, to: '2026-02-27' }, '2026', 'month')).toEqual(['2026-01']);
  expect(periodsDue({ from: '2026-12-16' }, '2026', 'month')).toEqual([]);
  expect(periodsDue({ from: '2027-01-01' }, '2026', 'month')).toEqual([]);
  expect(periodsDue({ to: '2025-12-31' }, '2026', 'year')).toEqual([]);
});

test('a quarter, half or year is due when one of its months is', () => {
  const membership = { from: '2026-03-10', to: '2026-07-31' };
  expect(periodsDue(membership, '2026', 'quarter')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
  expect(periodsDue(membership, '2026', 'half')).toEqual(['2026-H1', '2026-H2']);
  expect(periodsDue(membership, '2026', 'year')).toEqual(['2026']);
});

/** Weekdays work, except the first three days of January. */
const calendar = (day: string) =>
  day >= '2027-02-01' ? undefined : weekday(day) <= 5 && !['2027-01-01', '2027-01-02', '2027-01-03'].includes(day);

test('a notice counts working days over New Year and not its opening day', () => {
  expect(noticePeriodEnd('2026-12-28', 7, calendar)).toEqual({ ok: true, value: '2027-01-07' });
  expect(noticePeriodEnd('2026-11-20', 1, calendar)).toEqual({ ok: true, value: '2026-11-23' });
  expect(noticePeriodEnd('2026-11-20', 0, calendar)).toEqual({ ok: true, value: '2026-11-20' });
});

test('a working Saturday counts where the calendar says so', () => {
  const map = new Map([
    ['2026-11-21', true],
    ['2026-11-22', false],
    ['2026-11-23', true],
  ]);
  expect(noticePeriodEnd('2026-11-20', 2, map)).toEqual({ ok: true, value: '2026-11-23' });
});

test('a day the calendar does not know is refused, never guessed', () => {
  const ended = noticePeriodEnd('2027-01-28', 7, calendar);
  expect(ended).toEqual({
    ok: false,
    problems: [{ code: 'calendar.day-unknown', facts: { day: '2027-02-01', year: '2027' } }],
  });
  expect(noticePeriodEnd('2027-02-30', 7, calendar).ok).toBe(false);
});
