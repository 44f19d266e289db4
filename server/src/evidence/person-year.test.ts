import { addDays, periodBounds, periodsDue, periodsOf } from '@xianfeng/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsOf, type PlaceOf, runsOf, spanOf, type Stay, stayOn, staysOf } from './person-year.ts';
import { seedOfRun } from '../testing/seed-of-run.ts';

const row = (branch_id: string, from_on: string, to_on: string | null) => ({ branch_id, from_on, to_on });

/** Branches a and b run under one version, c under another, d keeps no points. */
const placeOf: PlaceOf = (branchId) => {
  const versions: Readonly<Record<string, string>> = { a: 'star', b: 'star', c: 'other' };
  const versionId = versions[branchId];
  return versionId === undefined ? undefined : { cycleId: `${branchId}-2026`, versionId };
};
const cards = (rows: readonly ReturnType<typeof row>[]) =>
  runsOf(staysOf(rows), placeOf).map((run) => run.map(({ branchId, from, to }) => `${branchId} ${from} ${to}`));

test('a transfer from one day to the next under the same version goes on as one card', () => {
  expect(cards([row('a', '2025-01-01', '2026-05-09'), row('b', '2026-05-10', null)])).toEqual([
    ['a 2025-01-01 2026-05-09', 'b 2026-05-10 null'],
  ]);
});

test.each([
  ['under another version', [row('a', '2025-01-01', '2026-05-09'), row('c', '2026-05-10', null)]],
  ['after a day that belongs to nobody', [row('a', '2025-01-01', '2026-05-09'), row('b', '2026-05-11', null)]],
  ['where no points are kept', [row('a', '2025-01-01', '2026-05-09'), row('d', '2026-05-10', null)]],
])('a stay %s is a card of its own', (_what, rows) => {
  expect(cards(rows)).toHaveLength(2);
});

test('a change of status in the same branch is no transfer, whichever row is read first', () => {
  const rows = [row('a', '2025-01-01', '2026-04-30'), row('a', '2026-05-01', null)];
  expect(cards(rows)).toEqual([['a 2025-01-01 null']]);
  expect(cards(rows.toReversed())).toEqual([['a 2025-01-01 null']]);
});

test.each([
  // Joined b by the 15th: May is due as ever, and b has the person on its last day.
  ['2026-05-10', { '2026-04': 'a', '2026-05': 'b' }],
  // After the 15th neither branch alone would owe May; the card owes it, and b scores it.
  ['2026-05-20', { '2026-04': 'a', '2026-05': 'b' }],
  ['2026-05-31', { '2026-04': 'a', '2026-05': 'b' }],
  ['2026-06-01', { '2026-05': 'a', '2026-06': 'b' }],
])('of a transfer on %s the months are scored by %j', (on, expected) => {
  const [run = []] = runsOf(staysOf([row('a', '2025-01-01', addDays(on, -1)), row('b', on, null)]), placeOf);
  const months = monthsOf(run, '2026');
  expect(months.size).toBe(12);
  expect(Object.fromEntries(months)).toMatchObject(expected);
});

test('two branches on one day are told apart: who began later has it', () => {
  expect(staysOf([row('a', '2025-01-01', null), row('b', '2026-05-10', null)])).toEqual([
    { branchId: 'a', from: '2025-01-01', to: '2026-05-09' },
    { branchId: 'b', from: '2026-05-10', to: null },
  ]);
});

/** Days of the year on which a person moves on, each to one of the branches, with a gap here and there. */
const moves = fc
  .uniqueArray(fc.integer({ min: 1, max: 364 }), { minLength: 0, maxLength: 6 })
  .chain((days) =>
    fc.tuple(
      fc.constant(days.toSorted((left, right) => left - right).map((day) => addDays('2026-01-01', day))),
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: days.length + 1, maxLength: days.length + 1 }),
      fc.array(fc.boolean(), { minLength: days.length, maxLength: days.length }),
      fc.boolean(),
    ),
  )
  .map(([days, branches, gaps, isLeaving]) =>
    branches.map((branch, at) => {
      const [from, next] = [days[at - 1] ?? '2020-01-01', days[at]];
      const last = next === undefined ? (isLeaving ? '2026-12-20' : null) : addDays(next, gaps[at] === true ? -3 : -1);
      return row(branch, from, last !== null && last < from ? from : last);
    }),
  );

test(`wherever people move in 400 years, every month is owed to one branch and every day has one holder (seed ${seedOfRun})`, () => {
  fc.assert(
    fc.property(moves, fc.integer(), (rows, shuffle) => {
      const stays = staysOf(rows);
      const runs = runsOf(stays, placeOf);
      // Folding afresh in any order of reading comes to the same.
      const shuffled = rows.toSorted((left, right) => order(left.from_on, shuffle) - order(right.from_on, shuffle));
      expect(runsOf(staysOf(shuffled), placeOf)).toEqual(runs);
      // Every stay is on exactly one card, and nobody is in two branches on a day.
      expect(runs.flat()).toEqual(stays);
      for (const [at, stay] of stays.entries()) expect(stay.from > (stays[at - 1]?.to ?? '')).toBe(true);
      // A month is owed at most once, by the branch of its last day.
      const owed = runs.flatMap((run) => [...monthsOf(run, '2026')]);
      expect(new Set(owed.map(([month]) => month)).size).toBe(owed.length);
      for (const [month, by] of owed) expect(stayOn(stays, periodBounds(month).to)?.branchId).toBe(by);
      // Within one card no month is lost by moving: it owes what one long stay would owe.
      for (const run of runs)
        expect([...monthsOf(run, '2026').keys()]).toEqual(periodsDue(spanOf(run), '2026', 'month'));
      expect(raters(stays)).toBeLessThanOrEqual(1);
    }),
    { seed: seedOfRun, numRuns: 400 },
  );
});

test('whoever stays under one version all year owes all twelve months, however often he moves', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 8 }), (days) => {
      const cuts = days.toSorted((left, right) => left - right).map((day) => addDays('2026-01-01', day));
      const rows = [...cuts, null].map((end, at) =>
        row(at % 2 === 0 ? 'a' : 'b', cuts[at - 1] ?? '2020-01-01', end === null ? null : addDays(end, -1)),
      );
      const runs = runsOf(staysOf(rows), placeOf);
      expect(runs).toHaveLength(1);
      expect([...monthsOf(runs[0] ?? [], '2026').keys()]).toEqual(periodsOf('2026', 'month'));
    }),
    { seed: seedOfRun, numRuns: 200 },
  );
});

/** How many branches have the person on the year's last day. */
function raters(stays: readonly Stay[]): number {
  return stays.filter(({ from, to }) => from <= '2026-12-31' && (to === null || to >= '2026-12-31')).length;
}

/** An order that has nothing to do with the days. */
function order(text: string, shuffle: number): number {
  let sum = shuffle | 0;
  for (const character of text) sum = (Math.imul(sum, 31) + character.charCodeAt(0)) | 0;
  return sum;
}
