import { expect, test } from 'vitest';
import type { Granularity } from './day.ts';
import { isLateEntry } from './late-entry.ts';

test.each<[readonly Granularity[], string, boolean]>([
  [['year', 'month'], '2026-02-28', false],
  [['year', 'month'], '2026-03-01', true],
  [['quarter', 'half'], '2026-03-31', false],
  [['quarter', 'half'], '2026-04-01', true],
  [['half'], '2026-06-30', false],
  [['half'], '2026-07-01', true],
  [['year'], '2026-12-31', false],
  [['year'], '2027-01-01', true],
  [[], '2026-12-31', false],
  [[], '2027-01-01', true],
])('where steps are due by %j, what counts on 3 February and is entered on %s is late: %s', (cadences, on, isLate) => {
  const procedure = cadences.map((cadence) => ({ cadence }));
  expect(isLateEntry(procedure, { countsOn: '2026-02-03', recordedOn: on })).toBe(isLate);
});
