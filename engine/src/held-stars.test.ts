import { expect, test } from 'vitest';
import { heldStars, standsOn, takesStars } from './held-stars.ts';

const stated = (liftedOn: string | null, lifted: 'restores' | 'stands' | null = 'restores') => ({
  ...{ veto: { lifted }, cycle: '2026', on: '2026-05-10', liftedOn },
});
const of = (stars: number | null, starsMost: number | null = null) => ({ stars, starsMost });

test.each([
  ['2026-05-09', null, false],
  ['2026-05-10', null, true],
  ['2026-09-19', '2026-09-20', true],
  ['2026-09-20', '2026-09-20', false],
  ['2026-12-31', '2026-12-31', false],
  ['2026-12-31', '2027-01-05', true],
  // It stood at the end of its year: lifting it afterwards gives nothing of that year back.
  ['2027-02-01', '2027-01-05', true],
  ['2027-02-01', null, true],
])('on %s a veto from 10 May, lifted on %s, stands: %s', (day, liftedOn, expected) => {
  expect(standsOn(stated(liftedOn), day)).toBe(expected);
});

test('where the scheme says that it stands to the end of the year, lifting it changes nothing', () => {
  expect(standsOn(stated('2026-06-01', 'stands'), '2026-07-01')).toBe(true);
});

test('a veto takes stars or holds them down, and never gives any', () => {
  expect(heldStars(4, [])).toBe(4);
  expect(heldStars(4, [of(0)])).toBe(0);
  expect(heldStars(4, [of(null, 2)])).toBe(2);
  expect(heldStars(1, [of(null, 2)])).toBe(1);
  expect(heldStars(1, [of(3)])).toBe(1);
  expect(heldStars(5, [of(null, 3), of(null, 2), of(null)])).toBe(2);
  expect([of(null), of(0), of(null, 2)].map(takesStars)).toEqual([false, true, true]);
});
