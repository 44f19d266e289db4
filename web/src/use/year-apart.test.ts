import { expect, test } from 'vitest';
import { monthsApart, trendOf, type UseLine } from './year-apart.ts';

const line = (month: string, minutes: string | null, role = 'recorder'): UseLine => ({
  ...{ role, month, people: minutes === null ? null : 60 },
  ...{ actionsPerPerson: minutes === null ? null : '40.0', minutesPerPerson: minutes },
});

const year = (of: number, minutes: string) =>
  Array.from({ length: 12 }, (_, at) => line(`${of}-${String(at + 1).padStart(2, '0')}`, minutes));

test('each month stands beside the same one of the year before; the twelve latest are shown', () => {
  const months = monthsApart(
    [...year(2025, '12.0'), ...year(2026, '9.0'), line('2026-12', '3.0', 'member')],
    'recorder',
  );
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ month: '2026-01', minutes: 9, actions: 40, minutesBefore: 12 });
  expect(trendOf(months)).toBe(-25);
});

test('a month without the one of the year before stands alone, and is no part of the trend', () => {
  const months = monthsApart([line('2025-11', '10.0'), line('2026-10', '99.0'), line('2026-11', '11.0')], 'recorder');
  expect(months.map(({ month, minutesBefore }) => [month, minutesBefore])).toEqual([
    ['2025-11', null],
    ['2026-10', null],
    ['2026-11', 10],
  ]);
  expect(trendOf(months)).toBe(10);
});

test('of a duty that few hold there are months without figures, and no trend', () => {
  const months = monthsApart([line('2025-11', null), line('2026-11', null)], 'recorder');
  expect(months.map(({ minutes }) => minutes)).toEqual([null, null]);
  expect(trendOf(months)).toBeNull();
});
