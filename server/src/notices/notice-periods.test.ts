import { noticePeriodEnd } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { officialDays } from '../calendar/official-days.ts';

const isWorking = new Map(officialDays().map(({ day, is_working }) => [day, is_working]));

/**
 * Counted by hand on the calendar that the State Council announced for 2026, from the day after the notice was hung out:
 * holidays 1–3 January, 15–23 February, 4–6 April, 1–5 May, 19–21 June, 25–27 September and 1–7 October; work on the
 * weekend days 4 January, 14 and 28 February, 9 May, 20 September and 10 October.
 */
const byHand = [
  ['2026-01-01', 7, '2026-01-12', 'hung out on a holiday; the Sunday after it is worked'],
  ['2026-01-05', 7, '2026-01-14', 'one weekend'],
  ['2026-02-09', 7, '2026-02-25', 'over the Spring Festival: one worked Saturday, nine days off'],
  ['2026-02-12', 7, '2026-02-28', 'over the Spring Festival to the second worked Saturday'],
  ['2026-02-27', 7, '2026-03-09', 'begins the day before a worked Saturday'],
  ['2026-03-27', 7, '2026-04-08', 'over Qingming'],
  ['2026-04-03', 7, '2026-04-15', 'hung out on the day before Qingming'],
  ['2026-04-24', 7, '2026-05-08', 'over Labour Day'],
  ['2026-04-30', 7, '2026-05-13', 'hung out on the day before Labour Day, with a worked Saturday'],
  ['2026-05-08', 3, '2026-05-12', 'three working days, the first a Saturday'],
  ['2026-06-12', 7, '2026-06-24', 'over the Dragon Boat Festival'],
  ['2026-06-18', 7, '2026-06-30', 'hung out on the day before it'],
  ['2026-07-01', 7, '2026-07-10', 'no holiday'],
  ['2026-09-11', 7, '2026-09-21', 'with a worked Sunday'],
  ['2026-09-17', 7, '2026-09-28', 'a worked Sunday and the Mid-Autumn Festival'],
  ['2026-09-24', 7, '2026-10-12', 'Mid-Autumn and the National Day together'],
  ['2026-09-30', 7, '2026-10-15', 'hung out on the day before the National Day'],
  ['2026-10-09', 7, '2026-10-19', 'with a worked Saturday'],
  ['2026-11-20', 7, '2026-12-01', 'over the end of a month'],
  ['2026-12-18', 7, '2026-12-29', 'the last week of a year'],
  ['2026-12-24', 5, '2026-12-31', 'five working days to the end of what is announced'],
] as const;

test.each(byHand)('hung out on %s for %i working days, a notice closes after %s: %s', (openedOn, days, closesOn) => {
  expect(noticePeriodEnd(openedOn, days, isWorking)).toEqual({ ok: true, value: closesOn });
});

test('a notice whose end nobody can know yet is refused, and names the year', () => {
  expect(noticePeriodEnd('2026-12-24', 7, isWorking)).toMatchObject({
    ok: false,
    problems: [{ code: 'calendar.day-unknown', facts: { day: '2027-01-01', year: '2027' } }],
  });
});
