import { expect, test, vi } from 'vitest';
import { openClock } from './clock.ts';
import { newIdentifier } from './identifier.ts';

test('a fixed day moves the business day and never the instant', () => {
  const clock = openClock('2026-11-20');
  expect(clock.today()).toBe('2026-11-20');
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1000);
});

test('without one it is the day in China', () => {
  const china = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  expect(openClock().today()).toBe(china);
});

test('ids are UUIDs of version 7, all different, later ones later', () => {
  const ids = Array.from({ length: 10_000 }, newIdentifier);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids).toEqual(ids.toSorted());
  const first = Number.parseInt(ids[0]?.replaceAll('-', '').slice(0, 12) ?? '', 16);
  expect(Math.abs(first - Date.now())).toBeLessThan(10_000);
});

test('ids go on from the last where the clock is set back, and where one millisecond has more than it can count', () => {
  const before = newIdentifier();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
  const ids = [before, ...Array.from({ length: 10_000 }, newIdentifier)];
  clock.mockRestore();
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(10_001);
});
