import { expect, test } from 'vitest';
import { builtInPlan } from '../built-in-scheme.ts';
import { openChance } from './chance.ts';
import { planCounty } from './county.ts';
import { assumedDays, workingDayAfter } from './days.ts';
import { isScored, placeCounty } from './placed.ts';
import { openScorer } from './scores.ts';

function plan(seed: number, members: number) {
  return planCounty(openChance(seed), members);
}

test('the same seed makes the same county, another seed another one', () => {
  expect(plan(1, 1_200)).toEqual(plan(1, 1_200));
  expect(plan(1, 1_200)).not.toEqual(plan(2, 1_200));
});

test.each([
  { members: 1_200, generalBranches: 8, branches: 60 },
  { members: 6_000, generalBranches: 38, branches: 300 },
  { members: 300, generalBranches: 3, branches: 15 },
])('$members members make $branches branches, everybody placed, names their own within a branch', (wanted) => {
  const county = plan(7, wanted.members);
  const branches = county.flatMap((generalBranch) => generalBranch.branches);
  expect(county).toHaveLength(wanted.generalBranches);
  expect(branches).toHaveLength(wanted.branches);
  expect(new Set(branches.map(({ name }) => name)).size).toBe(wanted.branches);
  expect(branches.reduce((sum, { people }) => sum + people.length, 0)).toBe(wanted.members);
  for (const { people } of branches) expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
});

test('about three in a hundred are exempt elders, and every branch has a secretary who is scored', () => {
  const branches = plan(3, 6_000).flatMap((generalBranch) => generalBranch.branches);
  const people = branches.flatMap((branch) => branch.people);
  const elders = people.filter(({ exempt }) => exempt === 'age' || exempt === 'frailty').length;
  expect(elders / people.length).toBeGreaterThan(0.02);
  expect(elders / people.length).toBeLessThan(0.04);
  for (const { people: own } of branches) {
    expect(own.filter(({ role, exempt }) => role === 'branch-secretary' && exempt === null)).toHaveLength(1);
  }
});

test('who joins on the 15th is scored that month, who joins on the 16th is not', () => {
  let next = 0;
  const newId = () => `${(next += 1)}`;
  const county = placeCounty({ chance: openChance(5), newId, plans: new Map() }, plan(5, 6_000));
  const stays = county.branches.flatMap(({ stays: own }) => own);
  const joined = (day: string) => stays.filter(({ from, person }) => from === day && person.status === 'full');
  expect(joined('2026-04-15').length).toBeGreaterThan(0);
  expect(joined('2026-04-15').every((stay) => isScored(stay, '2026-04'))).toBe(true);
  expect(joined('2026-04-16').every((stay) => !isScored(stay, '2026-04') && isScored(stay, '2026-05'))).toBe(true);
  const moved = stays.filter(({ to }) => to !== null);
  expect(moved.length).toBeGreaterThan(0);
  for (const { personId } of moved) expect(stays.filter((stay) => stay.personId === personId)).toHaveLength(2);
});

test('scores come out near the ability, and a jump of three points has its reason', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const items = ids.map((id) => ({ id, mostIn: () => 100_000 }));
  const scorer = openScorer(openChance(11), builtInPlan('county-star'), { items, ability: 8_700 });
  const months = Array.from({ length: 400 }, () => scorer('2026-01'));
  const mean = months.flat().reduce((sum, { points }) => sum + points, 0) / months.length / 10_000;
  expect(Math.abs(mean - 87)).toBeLessThan(0.5);
  const before = new Map<string, number>();
  let jumps = 0;
  for (const { item, points, reason } of months.flat()) {
    const last = before.get(item) ?? points;
    const isJump = Math.abs(points - last) >= 30_000;
    expect(reason !== null).toBe(isJump);
    jumps += isJump ? 1 : 0;
    before.set(item, points);
  }
  expect(jumps).toBeGreaterThan(5);
});

test('meetings and notices fall on working days, also around the holidays assumed for next year', () => {
  const calendar = new Map(assumedDays().map(({ day, is_working }) => [day, is_working]));
  expect(workingDayAfter('2026-12', 1, calendar)).toBe('2027-01-04');
  expect(workingDayAfter('2026-12', 5, calendar)).toBe('2027-01-05');
  expect(calendar.size).toBe(365);
  expect(assumedDays().every(({ source }) => source === 'assumed')).toBe(true);
});
