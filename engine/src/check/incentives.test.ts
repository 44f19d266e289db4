import { expect, test } from 'vitest';
import type { EntryInput } from '../inputs.ts';
import type { Exemption, Scheme, StarBand } from '../scheme.ts';
import { findingsOf, foundIn, withInputs, withParts, withRating } from '../testing/findings.ts';
import { figure, plainTally, smallScheme } from '../testing/small-scheme.ts';
import type { Part } from '../rules.ts';

const clause = 'rule';

function awards(change: Partial<EntryInput>): Partial<Scheme> {
  const [first, ...others] = smallScheme.inputs.entries;
  if (first === undefined) throw new Error('The small scheme has awards.');
  return withInputs({ entries: [{ ...first, ...change }, ...others] });
}

test.each([
  ['from the highest down', [5, 3, 1], null],
  ['from the lowest up', [1, 3, 5], null],
  ['some alike', [3, 3, 1], null],
  ['some alike on the way up', [1, 1, 3], null],
  ['one higher on the way down', [5, 3, 4, 1], ['l1', '3', 'l2', '4']],
  ['one lower on the way up', [1, 3, 2, 5], ['l1', '3', 'l2', '2']],
  ['as often up as down, which is read upwards', [1, 3, 2], ['l1', '3', 'l2', '2']],
] as const)('points of levels follow their order: %s', (_, points, turn) => {
  const levels = points.map((each, at) => ({ id: `l${at}`, name: `l${at}`, points: figure(each) }));
  const findings = findingsOf(awards({ levels }), 'incentive.');
  if (turn === null) return expect(findings).toEqual([]);
  const [first, firstPoints, second, secondPoints] = turn;
  expect(findings).toMatchObject([
    {
      code: 'incentive.levels-inverted',
      place: `inputs.entries.awards.levels.${second}`,
      clauses: [clause],
      facts: { entry: 'awards', first, firstPoints, second, secondPoints },
    },
  ]);
});

const total = smallScheme.parts.at(-1) as Extract<Part, { rule: 'sum' }>;

function weighing(part: string, weight: number, others: Partial<Scheme> = {}): Partial<Scheme> {
  const terms = [...total.terms.filter((term) => term.part !== part), { part, weight: figure(weight) }];
  return { parts: [...smallScheme.parts.slice(0, -1), { ...total, terms }], ...others };
}

test('a weight below zero turns what can be gained, and leaves what can only be lost', () => {
  expect(foundIn(weighing('award', -1), 'incentive.')).toEqual(['incentive.weight-negative parts.total.terms']);
  expect(findingsOf(weighing('item-points', -1), 'incentive.')).toMatchObject([
    { clauses: [clause], facts: { part: 'total', of: 'item points', weight: '-1' } },
  ]);
  expect(foundIn(weighing('fault', -1), 'incentive.')).toEqual([]);
  expect(foundIn(weighing('award', 1), 'incentive.')).toEqual([]);
  expect(foundIn(weighing('nowhere', -1), 'incentive.')).toEqual([]);
  const tally: Part = { ...plainTally, id: 'open', name: 'open', of: ['awards'], side: 'added', clause };
  const parts = [tally, ...smallScheme.parts.slice(0, -1)];
  const terms = [{ part: 'open', weight: { ...figure(-1), clause: 'aside' } }];
  expect(findingsOf({ parts: [...parts, { ...total, terms }] }, 'incentive.')).toMatchObject([{ clauses: ['aside'] }]);
});

test.each([
  ['added over what adds', 'added', ['awards'], []],
  ['added over what deducts', 'added', ['faults'], ['faults']],
  ['deducted over what adds', 'deducted', ['awards'], ['awards']],
  ['deducted over both', 'deducted', ['faults', 'awards'], ['awards']],
  ['both sides over both', 'net', ['faults', 'awards'], []],
] as const)('a tally of a side counts entries of that side: %s', (_, side, of, idle) => {
  const tally: Part = { ...plainTally, id: 'side', name: 'the side', of, side, clause: 'aside' };
  const findings = findingsOf(withParts(tally), 'incentive.');
  if (idle.length === 0) return expect(findings).toEqual([]);
  expect(findings).toMatchObject([
    {
      code: 'incentive.side-empty',
      place: 'parts.side.side',
      clauses: ['aside', clause],
      facts: { part: 'the side', entries: idle },
    },
  ]);
});

function stars(...counts: readonly number[]): Partial<Scheme> {
  const bands = counts.map(
    (each, at): StarBand => ({ from: at === counts.length - 1 ? null : figure(19 - at), stars: each, clause }),
  );
  return withRating({ stars: bands });
}

test('stars go down with the total, and not by several at once except to the last', () => {
  const found = (...counts: readonly number[]) =>
    findingsOf(stars(...counts), 'incentive.').map(({ code, place, facts }) =>
      [code, place, facts['first'], facts['second']].join(' '),
    );
  expect(found(3, 2, 1)).toEqual([]);
  expect(found(5, 4, 0)).toEqual([]);
  expect(found(5, 2, 1)).toEqual(['incentive.cliff rating.stars[1] 5 2']);
  expect(found(2, 2, 0)).toEqual(['incentive.ladder-inverted rating.stars[1] 2 2']);
  expect(found(1, 2, 0)).toEqual(['incentive.ladder-inverted rating.stars[1] 1 2']);
});

test('factors grow with the stars in whatever order they are written', () => {
  const factors = (...rows: readonly (readonly [number, number])[]) => {
    const byStars = rows.map(([each, tenths]) => ({ stars: each, factor: figure(tenths, 10) }));
    return { factors: [{ id: 'bonus', name: 'bonus', byStars, extras: [], clause }] };
  };
  expect(foundIn(factors([2, 12], [0, 10], [1, 11]), 'incentive.')).toEqual([]);
  expect(foundIn(factors([0, 10], [1, 10]), 'incentive.')).toEqual([]);
  expect(findingsOf(factors([2, 10], [0, 10], [1, 11]), 'incentive.')).toMatchObject([
    { code: 'incentive.ladder-inverted', place: 'factors.bonus.byStars', facts: { first: '1', second: '2' } },
  ]);
});

test('grades of exempt members go down with their stars', () => {
  const exempt = (...grades: Exemption['grades']) => ({
    exempt: { stars: 'direct-stars', grade: null, grades, clause: 'aside' },
  });
  const row = (least: number, grade: string) => ({ least, grade });
  expect(foundIn(exempt(row(1, 'good'), row(0, 'poor')), 'incentive.')).toEqual([]);
  expect(foundIn(exempt(row(1, 'good'), row(0, 'good')), 'incentive.')).toEqual([]);
  expect(findingsOf(exempt(row(1, 'poor'), row(0, 'good')), 'incentive.')).toMatchObject([
    { place: 'exempt.grades[1]', clauses: ['aside'], facts: { first: '1', second: '0' } },
  ]);
  expect(foundIn(exempt(row(1, 'good'), row(1, 'poor')), 'incentive.')).toHaveLength(1);
});

test('targets that give all or nothing are advised about once, with every one of them', () => {
  const sessions = { ...(smallScheme.inputs.entries[0] as EntryInput), id: 'sessions', levels: [] };
  const quantity = { least: figure(0), most: figure(99) };
  const changes = withInputs({ entries: [...smallScheme.inputs.entries, { ...sessions, quantity }] });
  const target = (id: string): Part => {
    const numbers = { points: figure(5), least: figure(6), share: null, whole: null };
    return { id, name: `the ${id}`, rule: 'target', of: 'sessions', ...numbers, clause };
  };
  expect(findingsOf({ ...changes, ...withParts(target('one'), target('two')) }, 'incentive.')).toMatchObject([
    {
      code: 'incentive.all-or-none',
      severity: 'advice',
      place: 'parts.one.least',
      facts: { targets: ['the one', 'the two'] },
    },
  ]);
});
