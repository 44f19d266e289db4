import { expect, test } from 'vitest';
import type { Explanation } from '../explanation.ts';
import { explainedFor, type Given, totalFor } from '../testing/parts-plan.ts';
import { figure, smallScheme } from '../testing/small-scheme.ts';
import type { Part } from '../rules.ts';

const clause = 'rule';
const named = (id: string) => ({ id, name: `the ${id}`, clause });
const fact = (id: string): Part => ({ ...named(id), rule: 'fact', of: `known-${id}`, missing: 'skip' });

/** Three numbers that stand in the evidence as they are, and one part made of them. */
function given(...parts: readonly Part[]): Given {
  const facts = ['one', 'two', 'three'].map((id) => {
    const of = 'subject' as const;
    return { id: `known-${id}`, name: id, least: figure(-1000), most: figure(1000), whole: false, of, clause };
  });
  return { inputs: { facts }, parts: [fact('one'), fact('two'), fact('three'), ...parts] };
}

function known(...values: readonly (number | null)[]) {
  const pairs = ['one', 'two', 'three'].flatMap((id, at) => {
    const value = values[at] ?? null;
    return value === null ? [] : [[`known-${id}`, value] as const];
  });
  return { facts: Object.fromEntries(pairs) };
}

function idsOf(explained: Explanation | undefined): readonly string[] {
  return explained?.parts.map(({ part }) => part) ?? [];
}

const limited: Part = { ...named('limited'), rule: 'limited-by', of: 'one', by: 'two', share: figure(1, 2) };

test('a number held to a share of another tells both, the share and what it may be at most', () => {
  const above = explainedFor(given(limited), known(30, 40));
  expect(above).toMatchObject({ part: 'limited', exact: '20' });
  expect(above?.working).toEqual({
    rule: 'limited-by',
    value: '30',
    by: 'the two',
    whole: '40',
    share: '0.5',
    most: '20',
  });
  expect(idsOf(above)).toEqual(['one', 'two']);
  expect(totalFor(given(limited), known(20, 40))).toBe('20.00');
  expect(totalFor(given(limited), known(19.99, 40))).toBe('19.99');
  expect(totalFor(given(limited), known(20.01, 40))).toBe('20.00');
});

test('a number whose limit does not apply is held by nothing, and says so', () => {
  const free = explainedFor(given(limited), known(30, null));
  expect(totalFor(given(limited), known(30, null))).toBe('30.00');
  expect(free).toMatchObject({ exact: '30', working: { value: '30', by: 'the two', whole: null, most: null } });
  expect(idsOf(free)).toEqual(['one']);
});

test('scores themselves are no parts of an explanation, however they are taken', () => {
  const scored = ['first', 'second'].map((id) => ({
    ...named(id),
    items: ['study'],
    by: id === 'first' ? ('branch' as const) : ('committee' as const),
    period: 'half' as const,
    missing: 'skip' as const,
    unless: null,
  }));
  const scores = [
    { item: 'study', by: 'branch' as const, period: '2026-H1', points: 8 },
    { item: 'study', by: 'branch' as const, period: '2026-H2', points: 6 },
    { item: 'study', by: 'committee' as const, period: '2026-H1', points: 4 },
  ];
  const made = (part: Part, after: Part = { ...named('year'), rule: 'mean', of: part.id, per: null }) =>
    explainedFor({ items: smallScheme.items, inputs: { scores: scored }, parts: [part, after] }, { scores });
  const held: Part = { ...named('held'), rule: 'limited-by', of: 'first', by: 'second', share: figure(1) };
  expect(made(held)?.parts.map(({ exact, parts }) => [exact, parts])).toEqual([
    ['4', []],
    ['6', []],
  ]);
  const better: Part = { ...named('better'), rule: 'extreme-of', of: ['first', 'second'], take: 'lowest' };
  expect(made(better)?.parts.map(({ exact, parts }) => [exact, parts])).toEqual([
    ['4', []],
    ['6', []],
  ]);
  const last: Part = { ...named('last'), rule: 'over-periods', of: 'first', take: 'last', count: null, per: null };
  expect(made(last, { ...named('same'), rule: 'gated', of: 'last', needs: [], otherwise: null })?.parts).toMatchObject([
    { part: 'study.last', exact: '6', parts: [] },
  ]);
});

const better = (take: 'highest' | 'lowest'): Part => ({
  ...named('better'),
  rule: 'extreme-of',
  of: ['one', 'two', 'three'],
  take,
});

test('the highest or the lowest of several names every number that is there, and the one that counts', () => {
  const highest = explainedFor(given(better('highest')), known(3, 5, null));
  expect(highest?.working).toEqual({
    rule: 'extreme-of',
    take: 'highest',
    candidates: [
      { name: 'the one', value: '3', counted: false },
      { name: 'the two', value: '5', counted: true },
    ],
  });
  expect(idsOf(highest)).toEqual(['one', 'two']);
  const lowest = explainedFor(given(better('lowest')), known(3, 5, 3));
  expect(lowest?.working).toMatchObject({ take: 'lowest' });
  expect(lowest?.working.rule === 'extreme-of' && lowest.working.candidates.map(({ counted }) => counted)).toEqual([
    true,
    false,
    false,
  ]);
});

test('where one of several is due and missing the highest stays open; where none applies there is none', () => {
  const due: Part = { ...named('one'), rule: 'fact', of: 'known-one', missing: 'refuse' };
  const [, two, three] = given().parts as [Part, Part, Part];
  const parts = [due, two, three, better('highest')];
  expect(totalFor({ ...given(), parts }, known(null, 5, 6))).toMatchObject({ code: 'missing-score' });
  expect(totalFor(given(better('highest')), known(null, null, null))).toBe(null);
});

const gate: Part = {
  ...named('gate'),
  rule: 'gated',
  of: 'one',
  needs: [
    { part: 'two', from: figure(60), below: null },
    { part: 'three', from: null, below: figure(5) },
  ],
  otherwise: figure(-1),
};

test('a gate tells each test with its number, its bounds and whether it is met', () => {
  const shut = explainedFor(given(gate), known(8, 59.5, 4));
  expect(shut).toMatchObject({ exact: '-1' });
  expect(shut?.working).toEqual({
    rule: 'gated',
    value: '8',
    needs: [
      { name: 'the two', value: '59.5', from: '60', below: null, met: false },
      { name: 'the three', value: '4', from: null, below: '5', met: true },
    ],
    otherwise: '-1',
  });
  expect(idsOf(shut)).toEqual(['one', 'two', 'three']);
  expect(totalFor(given(gate), known(8, 60, 4.99))).toBe('8.00');
  expect(totalFor(given(gate), known(8, 60, 5))).toBe('-1.00');
});

test('a gate lets pass where a number it tests does not apply, and says that there is none', () => {
  const open = explainedFor(given(gate), known(8, null, 4));
  expect(open).toMatchObject({ exact: '8' });
  expect(open?.working).toMatchObject({
    needs: [
      { name: 'the two', value: null, met: true },
      { name: 'the three', value: '4', met: true },
    ],
  });
  expect(totalFor(given({ ...gate, otherwise: null }), known(8, 10, 4))).toBe('0.00');
});

const units = {
  ...named('units'),
  rule: 'per-unit',
  of: 'one',
  every: figure(10),
  points: figure(-1),
  rest: 'down',
  above: null,
  below: figure(90),
  base: figure(5),
  least: figure(1),
  most: figure(4),
} as const satisfies Part;

test('points by the unit tell the edge, how far beyond it is, the units and the bounds', () => {
  expect(explainedFor(given(units), known(65))).toMatchObject({ exact: '3' });
  expect(explainedFor(given(units), known(65))?.working).toEqual({
    rule: 'per-unit',
    of: 'the one',
    value: '65',
    above: null,
    below: '90',
    beyond: '25',
    every: '10',
    rest: 'down',
    units: '2',
    points: '-1',
    base: '5',
    before: '3',
    least: '1',
    most: '4',
  });
  expect(idsOf(explainedFor(given(units), known(65)))).toEqual(['one']);
});

test.each([
  ['at the edge nothing is counted, and the most holds', 90, '4.00', { beyond: '0', units: '0', before: '5' }],
  ['beyond the edge on the other side nothing is counted either', 200, '4.00', { beyond: '0', before: '5' }],
  ['a unit that is whole counts', 80, '4.00', { beyond: '10', units: '1', before: '4' }],
  ['the least holds', 0, '1.00', { beyond: '90', units: '9', before: '-4' }],
])('%s', (_, value, total, working) => {
  expect(totalFor(given(units), known(value))).toBe(total);
  expect(explainedFor(given(units), known(value))?.working).toMatchObject(working);
});

test('points by the unit above an edge, with nothing to start from and no bounds', () => {
  const above: Part = { ...units, points: figure(2), rest: 'share', above: figure(80), below: null, base: null };
  const bare: Part = { ...above, least: null, most: null };
  expect(totalFor(given(bare), known(95))).toBe('3.00');
  expect(explainedFor(given(bare), known(95))?.working).toMatchObject({
    above: '80',
    below: null,
    beyond: '15',
    rest: 'share',
    units: '1.5',
    base: null,
    before: '3',
    least: null,
    most: null,
  });
});

const quarterly = {
  ...named('quarterly'),
  items: ['study'],
  by: 'branch' as const,
  period: 'quarter' as const,
  missing: 'skip' as const,
  unless: null,
};

/** Points of some quarters, by their numbers. */
function quarters(points: Readonly<Record<number, number>>) {
  const scores = Object.entries(points).map(([quarter, each]) => {
    return { item: 'study', by: 'branch' as const, period: `2026-Q${quarter}`, points: each };
  });
  return { scores };
}

function folded(change: Partial<Extract<Part, { rule: 'over-periods' }>>): Given {
  const part: Part = {
    ...named('folded'),
    rule: 'over-periods',
    of: 'quarterly',
    take: 'sum',
    count: null,
    per: null,
    ...change,
  };
  const year: Part = { ...named('year'), rule: 'mean', of: 'folded', per: null };
  const parts = part.per === null ? [part] : [part, year];
  return { items: smallScheme.items, inputs: { scores: [quarterly] }, parts };
}

test('folded periods tell each period, its points and whether it is taken', () => {
  const points = quarters({ 1: 4, 2: 9, 4: 6 });
  const working = (change: Parameters<typeof folded>[0]) => explainedFor(folded(change), points)?.working;
  const told = (...counted: readonly boolean[]) =>
    ['4', '9', null, '6'].map((each, at) => ({ period: `2026-Q${at + 1}`, points: each, counted: counted[at] }));
  expect(working({})).toEqual({
    rule: 'over-periods',
    take: 'sum',
    count: null,
    periods: told(true, true, false, true),
  });
  expect(working({ take: 'highest' })).toEqual({
    rule: 'over-periods',
    take: 'highest',
    count: 1,
    periods: told(false, true, false, false),
  });
  expect(working({ take: 'lowest', count: 2 })).toEqual({
    rule: 'over-periods',
    take: 'lowest',
    count: 2,
    periods: told(true, false, false, true),
  });
  expect(working({ take: 'last', count: 2 })).toMatchObject({ periods: told(false, true, false, true) });
});

test.each([
  ['the sum', {}, '19.00'],
  ['the highest', { take: 'highest' }, '9.00'],
  ['the lowest', { take: 'lowest' }, '4.00'],
  ['the mean of the two highest', { take: 'highest', count: 2 }, '7.50'],
  ['the mean of the last two', { take: 'last', count: 2 }, '7.50'],
  ['no more than there are', { take: 'last', count: 4 }, '6.33'],
  ['the halves by themselves', { per: 'half' }, '9.50'],
] as const)('of several periods: %s', (_, change, total) => {
  expect(totalFor(folded(change), quarters({ 1: 4, 2: 9, 4: 6 }))).toBe(total);
});

test('halves name the quarters they are folded from, and the quarters before are parts of them', () => {
  const mean: Part = { ...named('mean'), rule: 'mean', of: 'quarterly', per: 'quarter' };
  const change = folded({ of: 'mean', per: 'half', take: 'highest' });
  const explained = explainedFor({ ...change, parts: [mean, ...change.parts] }, quarters({ 1: 4, 2: 9, 3: 5, 4: 5 }));
  expect(explained?.parts.map(({ exact, working }) => [exact, working])).toMatchObject([
    [
      '9',
      {
        periods: [
          { period: '2026-Q1', counted: false },
          { period: '2026-Q2', counted: true },
        ],
      },
    ],
    // Of two that are equal the earlier one is taken.
    [
      '5',
      {
        periods: [
          { period: '2026-Q3', counted: true },
          { period: '2026-Q4', counted: false },
        ],
      },
    ],
  ]);
  expect(explained?.parts.map(({ parts }) => parts.map(({ part, exact }) => `${part} ${exact}`))).toEqual([
    ['study.mean 9'],
    ['study.mean 5'],
  ]);
});

test('attainment tells what was given of what could be had in the periods due, for each item', () => {
  const [study, service] = smallScheme.items;
  if (study === undefined || service === undefined) throw new Error('The small scheme has two items.');
  const mostIn = [{ months: [1, 2], most: figure(5) }];
  const monthly = { ...quarterly, ...named('monthly'), items: ['study', 'service'], period: 'month' as const };
  const reached: Part = { ...named('reached'), rule: 'attainment', of: 'monthly', full: figure(40) };
  const scores = [
    { item: 'study', by: 'branch' as const, period: '2026-01', points: 8 },
    { item: 'study', by: 'branch' as const, period: '2026-02', points: 7 },
    { item: 'service', by: 'branch' as const, period: '2026-02', points: 4 },
  ];
  const scheme: Given = {
    items: [study, { ...service, mostIn }],
    inputs: { scores: [monthly] },
    parts: [reached, { ...named('kept'), rule: 'gated', of: 'reached', needs: [], otherwise: null }],
  };
  // Study 15 of 20, service 4 of 5, each on 40 points.
  expect(totalFor(scheme, { scores })).toBe('62.00');
  const sum: Part = {
    ...named('sum'),
    rule: 'sum',
    base: null,
    terms: [{ part: 'reached', weight: figure(1) }],
    least: null,
    most: null,
    rounding: null,
  };
  const explained = explainedFor({ ...scheme, parts: [reached, sum] }, { scores });
  expect(explained?.parts.map(({ exact, working, parts }) => ({ exact, working, parts }))).toEqual([
    {
      exact: '30',
      working: { rule: 'weighted', terms: [{ part: 'monthly', weight: '2', value: '15', product: '30' }] },
      parts: [],
    },
    {
      exact: '32',
      working: { rule: 'weighted', terms: [{ part: 'monthly', weight: '8', value: '4', product: '32' }] },
      parts: [],
    },
  ]);
  expect(totalFor(scheme, { scores: scores.slice(0, 2) })).toBe('30.00');
});
