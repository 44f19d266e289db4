import { expect, test } from 'vitest';
import type { Explanation } from '../explanation.ts';
import { explainedFor, faultsOf, type Given, totalFor } from '../testing/parts-plan.ts';
import { figure, smallScheme } from '../testing/small-scheme.ts';
import type { Part } from '../rules.ts';

const clause = 'rule';
const named = (id: string) => ({ id, name: `the ${id}`, clause });
const halves = {
  ...named('halves'),
  items: ['study', 'service'],
  by: 'branch' as const,
  period: 'half' as const,
  missing: 'skip' as const,
  unless: null,
};
const given = (part: Part, ...after: readonly Part[]): Given => ({
  items: smallScheme.items,
  inputs: { scores: [halves] },
  parts: [part, ...after],
});

function sum(change: Partial<Extract<Part, { rule: 'sum' }>>): Part {
  const bare = { base: null, least: null, most: null, rounding: null };
  return { ...named('sum'), rule: 'sum', terms: [{ part: 'halves', weight: figure(1) }], ...bare, ...change };
}

/** Points of study and service in the first half and in the second. */
function scored(...[first, second]: readonly (readonly [study: number | null, service: number | null])[]) {
  const scores = [first, second].flatMap((pair, half) =>
    ['study', 'service'].flatMap((item, at) => {
      const points = pair?.[at] ?? null;
      return points === null ? [] : [{ item, by: 'branch' as const, period: `2026-H${half + 1}`, points }];
    }),
  );
  return { scores };
}

/** The sums of both halves, out of a mean over them. */
function halvesOf(part: Part, points: ReturnType<typeof scored>): readonly Explanation[] {
  const year: Part = { ...named('year'), rule: 'mean', of: part.id, per: null };
  return explainedFor(given(part, year), points)?.parts ?? [];
}

const nothingElse = { least: null, most: null, rounding: null };

test('a sum by periods adds up the items of each period by itself and names them', () => {
  const told = halvesOf(sum({}), scored([1, 2], [3, 5]));
  expect(told.map(({ exact, working }) => [exact, working])).toEqual([
    [
      '3',
      {
        rule: 'sum',
        terms: [
          { part: 'study', name: 'study', value: '1' },
          { part: 'service', name: 'service', value: '2' },
        ],
        before: '3',
        ...nothingElse,
      },
    ],
    [
      '8',
      {
        rule: 'sum',
        terms: [
          { part: 'study', name: 'study', value: '3' },
          { part: 'service', name: 'service', value: '5' },
        ],
        before: '8',
        ...nothingElse,
      },
    ],
  ]);
});

test('an item that is not there is no term', () => {
  const [first, second] = halvesOf(sum({}), scored([null, 2], [3, null]));
  expect(first?.working).toMatchObject({ terms: [{ part: 'service', value: '2' }] });
  expect(second?.working).toMatchObject({ terms: [{ part: 'study', value: '3' }] });
});

test('a term stands with its weight in it, and what the sum starts from stands last, told apart from the terms', () => {
  const half = sum({ terms: [{ part: 'halves', weight: figure(-1, 2) }], base: figure(10) });
  const [first] = halvesOf(half, scored([1, 2], [3, 5]));
  expect(first).toMatchObject({ exact: '8.5' });
  expect(first?.working).toEqual({
    rule: 'sum',
    terms: [
      { part: 'study', name: 'study', value: '-0.5' },
      { part: 'service', name: 'service', value: '-1' },
      { part: 'sum', name: 'the sum', value: '10', isBase: true },
    ],
    before: '8.5',
    ...nothingElse,
  });
  const whole = sum({ terms: [{ part: 'halves', weight: figure(1) }] });
  expect(halvesOf(whole, scored([1, 2], [3, 5])).map(({ parts }) => parts)).toEqual([[], []]);
});

const least = figure(1);
const most = figure(7, 2);
const rounding = { step: figure(1), mode: 'half-up' } as const;

test.each([
  ['below the least', [0.2, 0.3], '1', { before: '0.5', after: '1' }],
  ['between', [1, 1.6], '3', { before: '2.6', after: '3' }],
  ['above the most, which is rounded too', [3, 3], '4', { before: '6', after: '4' }],
] as const)('a sum is held within its bounds, then rounded: %s', (_, pair, exact, { before, after }) => {
  const [first] = halvesOf(sum({ least, most, rounding }), scored(pair));
  expect(first?.exact).toBe(exact);
  expect(first?.working).toMatchObject({
    before,
    least: '1',
    most: '3.5',
    rounding: { step: '1', mode: 'half-up', after },
  });
});

test('rounding tells its own mode, and what was reached where one bound alone is written', () => {
  const down = { step: figure(1, 10), mode: 'down' } as const;
  const told = (change: Parameters<typeof sum>[0], pair: readonly [number, number]) =>
    halvesOf(sum({ rounding: down, ...change }), scored(pair)).map(({ working }) => working)[0];
  expect(told({}, [1, 1.29])).toMatchObject({ rounding: { step: '0.1', mode: 'down', after: '2.2' } });
  expect(told({ most }, [1, 1.29])).toMatchObject({ rounding: { after: '2.2' } });
  expect(told({ most }, [9, 1.29])).toMatchObject({ rounding: { after: '3.5' } });
  expect(told({ least }, [0, 0.29])).toMatchObject({ rounding: { after: '1' } });
  expect(told({ least }, [0, 2.29])).toMatchObject({ rounding: { after: '2.2' } });
});

test('numbers by other periods do not add up, and those of the whole year go with those of none', () => {
  const monthly = { ...halves, ...named('monthly'), by: 'committee' as const, period: 'month' as const };
  const both = sum({ terms: ['halves', 'monthly'].map((part) => ({ part, weight: figure(1) })) });
  const refused = given(both);
  expect(faultsOf({ ...refused, inputs: { scores: [halves, monthly] } })).toContain('parts.sum.terms');
  const yearly = { ...halves, period: 'year' as const };
  const start: Part = { ...named('start'), rule: 'fixed', points: figure(5), byMonthsDue: null };
  const mixed = sum({ terms: ['halves', 'start'].map((part) => ({ part, weight: figure(1) })) });
  const scheme = { ...given(start, mixed), inputs: { scores: [yearly] } };
  const scores = [{ item: 'study', by: 'branch' as const, period: '2026', points: 3 }];
  expect(totalFor(scheme, { scores })).toBe('8.00');
});
