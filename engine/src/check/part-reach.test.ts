import { expect, test } from 'vitest';
import { type Rational, rational } from '../exact.ts';
import type { EntryInput, Item, ScoreInput, TableRow } from '../inputs.ts';
import type { Part } from '../rules.ts';
import type { Assessment } from '../scheme.ts';
import { figure, plainTally, smallScheme } from '../testing/small-scheme.ts';
import { entryRange, itemRange, reachesOf } from './reach.ts';

const clause = 'rule';
const named = (id: string) => ({ id, name: id, clause });
const [study, service] = smallScheme.items as readonly [Item, Item];
const [awards] = smallScheme.inputs.entries as readonly [EntryInput];
const [monthly] = smallScheme.inputs.scores as readonly [ScoreInput];
const fact = (id: string, least: number, most: number) => {
  return { ...named(`${id}-fact`), least: figure(least), most: figure(most), whole: false, of: 'subject' as const };
};
const known = (id: string): Part => ({ ...named(id), rule: 'fact', of: `${id}-fact`, missing: 'skip' });

/** Numbers to make others of: `low` from -4 to 2, `high` from 10 to 30, and the scores of the small scheme. */
const assessment: Assessment = {
  ...smallScheme,
  inputs: { ...smallScheme.inputs, facts: [fact('low', -4, 2), fact('high', 10, 30)] },
};

function textOf(end: Rational | null | undefined): string {
  if (end === undefined) return 'unknown';
  if (end === null) return 'open';
  return end.d === 1n ? `${end.n}` : `${end.n}/${end.d}`;
}

/** Least and most of a part that stands beside the two numbers. */
function reach(part: Part, change: Partial<Assessment> = {}): string {
  const parts = [known('low'), known('high'), ...(change.parts ?? []), part];
  const range = reachesOf({ ...assessment, ...change, parts }).get(part.id)?.whole;
  return `${textOf(range?.least)} to ${textOf(range?.most)}`;
}

function tally(change: Partial<Extract<Part, { rule: 'tally' }>>): Part {
  return { ...plainTally, ...named('tally'), of: ['awards'], side: 'net', ...change };
}

const limited = (of: string, by: string): Part => ({
  ...named('limited'),
  rule: 'limited-by',
  of,
  by,
  share: figure(1, 2),
});

test.each([
  ['a limit that can be lower lets it come down to that', limited('high', 'low'), '-2 to 30'],
  ['a limit that is always higher lets it lie as low as itself', limited('low', 'high'), '-4 to 2'],
  ['a limit that is unknown', limited('low', 'gone'), 'unknown to unknown'],
  ['a number that is unknown', limited('gone', 'low'), 'unknown to unknown'],
] as const)('a number held to a share of another: %s', (_, part, expected) => {
  expect(reach(part)).toBe(expected);
});

test('a number held to a share of what has no end below has none itself', () => {
  const open = tally({ of: ['faults'], side: 'deducted' });
  expect(reach(limited('high', 'tally'), { parts: [open] })).toBe('open to 30');
  expect(reach({ ...limited('tally', 'high') }, { parts: [open] })).toBe('open to 0');
});

const result = (change: Partial<Extract<Part, { rule: 'other-result' }>>): Part => {
  return {
    ...named('result'),
    rule: 'other-result',
    of: 'other',
    take: 'stars',
    grades: null,
    missing: 'skip',
    ...change,
  };
};
const grades = [5, 2].map((points) => ({ grade: `g${points}`, points: figure(points) }));

test.each([
  ['its stars', result({}), '0 to 10'],
  ['points for its grade', result({ take: 'grade', grades }), '2 to 5'],
  ['points for its grade, or 0', result({ take: 'grade', grades, missing: 'zero' }), '0 to 5'],
  ['its total, of which nothing is known here', result({ take: 'total' }), 'unknown to unknown'],
  ['points for no grade', result({ take: 'grade', grades: [] }), 'unknown to unknown'],
])('what another scheme came to reaches %s', (_, part, expected) => {
  expect(reach(part)).toBe(expected);
});

test.each([
  ['mean', 'unknown to unknown'],
  ['share', '0 to 1'],
  ['count', '0 to open'],
] as const)('of what the members came to, the %s', (take, expected) => {
  expect(reach({ ...named('members'), rule: 'members-result', take, grades: null, outcome: null })).toBe(expected);
});

const variant = (part: string) => ({ roles: [], categories: [], statuses: [], part });
const chosen = (otherwise: string | null, ...parts: readonly string[]): Part => {
  return { ...named('chosen'), rule: 'chosen-by-kind', variants: parts.map(variant), otherwise };
};

test.each([
  ['one of two', chosen('low', 'high'), '-4 to 30'],
  ['one, or nothing', chosen(null, 'high'), '0 to 30'],
  ['one that is unknown', chosen('gone', 'high'), 'unknown to unknown'],
  ['one or the other, the first unknown', chosen('high', 'gone'), 'unknown to unknown'],
])('what is chosen by kind reaches %s', (_, part, expected) => {
  expect(reach(part)).toBe(expected);
});

const mean = (per: 'half' | null): Part => ({ ...named('mean'), rule: 'mean', of: 'monthly', per });
const over = (change: Partial<Extract<Part, { rule: 'over-periods' }>>): Part => {
  return { ...named('over'), rule: 'over-periods', of: 'monthly', take: 'sum', count: null, per: null, ...change };
};

test.each([
  ['twelve months', over({}), [], '0 to 240'],
  ['the months of a half', over({ per: 'half' }), [], '0 to 120'],
  ['the best month', over({ take: 'highest' }), [], '0 to 20'],
  ['the halves of a mean', over({ of: 'mean' }), [mean('half')], '0 to 40'],
  ['a mean of the whole year, which has no periods', over({ of: 'mean' }), [mean(null)], 'unknown to unknown'],
  ['the months of a sum of months', over({ of: 'sum' }), [sumOf('monthly')], '0 to 240'],
  ['the quarters of a ballot', over({ of: 'ballot' }), [ofBallot('quarterly')], '0 to 80'],
  ['a ballot nobody knows', over({ of: 'ballot' }), [ofBallot('gone')], 'unknown to unknown'],
  ['a share of the year, which has no periods', over({ of: 'share' }), [shareOf('monthly')], 'unknown to unknown'],
  ['a number that stands alone', over({ of: 'low' }), [], 'unknown to unknown'],
  ['a part nobody knows', over({ of: 'gone' }), [], 'unknown to unknown'],
] as const)('a sum over periods reaches as often as there are: %s', (_, part, parts, expected) => {
  const ballots = smallScheme.inputs.ballots.map((ballot) => ({
    ...ballot,
    id: 'quarterly',
    period: 'quarter' as const,
  }));
  expect(reach(part, { parts, inputs: { ...assessment.inputs, ballots } })).toBe(expected);
});

test('a sum of periods is at least one of them: a least above zero is not multiplied', () => {
  const items = [{ ...study, least: figure(3) }];
  const scores = [{ ...monthly, items: ['study'], period: 'half' as const }];
  expect(reach(over({}), { items, inputs: { ...assessment.inputs, scores } })).toBe('3 to 20');
});

function sumOf(part: string): Part {
  const bare = { base: null, least: null, most: null, rounding: null };
  return { ...named('sum'), rule: 'sum', terms: [{ part, weight: figure(1) }], ...bare };
}

function ofBallot(of: string): Part {
  return { ...named('ballot'), rule: 'ballot-mean', of };
}

function shareOf(of: string): Part {
  return { ...named('share'), rule: 'attainment', of, full: figure(40) };
}

test('a share of what could be had reaches from nothing to the full points, for each item', () => {
  expect(reach(shareOf('monthly'))).toBe('0 to 80');
});

const carried = { ...named('carried'), rule: 'carried-over', share: figure(1, 10), missing: 'zero' } as const;

test('what is carried over reaches its own bounds, and has no end where it has none', () => {
  expect(reach({ ...carried, least: figure(-1), most: figure(8) })).toBe('-1 to 8');
  expect(reach({ ...carried, least: null, most: figure(8) })).toBe('open to 8');
  expect(reach({ ...carried, least: figure(0), most: null })).toBe('0 to open');
});

test('points by the months that are due can be none of them, those of the year are always all', () => {
  const fixed = (byMonthsDue: boolean | null): Part => ({
    ...named('fixed'),
    rule: 'fixed',
    points: figure(60),
    byMonthsDue,
  });
  expect(reach(fixed(true))).toBe('0 to 60');
  expect(reach(fixed(false))).toBe('60 to 60');
  expect(reach(fixed(null))).toBe('60 to 60');
});

test.each([
  ['both sides of awards', tally({}), '0 to open'],
  ['both sides of faults', tally({ of: ['faults'] }), 'open to 0'],
  ['the added side of faults', tally({ of: ['faults'], side: 'added' }), '0 to 0'],
  ['the deducted side of awards', tally({ side: 'deducted' }), '0 to 0'],
  ['both kinds', tally({ of: ['awards', 'faults'] }), 'open to open'],
  ['with something to start from', tally({ base: figure(5) }), '5 to open'],
  ['held', tally({ of: ['faults'], base: figure(5), least: figure(0) }), '0 to 5'],
  ['two at most', tally({ timesMost: 2 }), '0 to 6'],
  ['two at most, from 5', tally({ of: ['faults'], timesMost: 2, base: figure(5) }), '-55 to 5'],
  ['two at most of the added side of both signs', tally({ of: ['either'], side: 'added', timesMost: 2 }), '0 to 6'],
  [
    'two at most of the deducted side of both signs',
    tally({ of: ['either'], side: 'deducted', timesMost: 2 }),
    '-6 to 0',
  ],
  ['two at most of both sides of both signs', tally({ of: ['either'], timesMost: 2 }), '-6 to 6'],
  ['of nothing known', tally({ of: ['gone'] }), 'unknown to unknown'],
])('a tally reaches as far as entries can go: %s', (_, part, expected) => {
  const either: EntryInput = { ...awards, id: 'either', sign: 'either' };
  const inputs = { ...assessment.inputs, entries: [...assessment.inputs.entries, either] };
  expect(reach(part, { inputs })).toBe(expected);
});

const level = (points: number, most: number | null = null) => {
  return { id: `l${points}`, name: `l${points}`, points: figure(points), most: most === null ? null : figure(most) };
};
const row = (from: number | null, points: number): TableRow => {
  return { from: from === null ? null : figure(from), to: null, points: figure(points) };
};
const priced = { levels: [], quantity: { least: figure(0), most: figure(25) } } as const;
const perUnit = { every: figure(10), points: figure(2), rest: 'down', most: null } as const;

test.each([
  ['its levels', {}, '1 to 3'],
  ['a range within a level', { levels: [level(2, 6), level(1)] }, '1 to 6'],
  ['a range a panel decides within', { levels: [], points: { least: figure(4), most: figure(7) } }, '4 to 7'],
  ['circumstances that double it', { multipliers: [{ id: 'x', name: 'x', times: figure(2) }] }, '1 to 6'],
  [
    'the second that counts half',
    { repeats: { within: 'year', steps: [{ from: 2, times: figure(1, 2) }] } },
    '1/2 to 3',
  ],
  ['part of a year', { span: { period: 'month', covers: 'all' } }, '0 to 3'],
  ['a price by the unit', { ...priced, price: { perUnit, table: [] } }, '0 to 4'],
  ['a price by a table', { ...priced, price: { perUnit: null, table: [row(10, 5), row(null, 2)] } }, '2 to 5'],
  ['a quantity nobody prices', priced, 'unknown to unknown'],
  ['no price at all', { levels: [] }, 'unknown to unknown'],
] satisfies readonly (readonly [string, Partial<EntryInput>, string])[])(
  'one entry reaches %s, and its negative where it deducts',
  (_, change, expected) => {
    const worth = (sign: EntryInput['sign']) => {
      const range = entryRange({ ...awards, ...change, sign });
      return range === null ? 'unknown to unknown' : `${textOf(range.least)} to ${textOf(range.most)}`;
    };
    const [least = '', most = ''] = expected.split(' to ');
    const negative = (end: string) => (end === '0' || end === 'unknown' ? end : `-${end}`);
    expect(worth('adds')).toBe(expected);
    expect(worth('deducts')).toBe(`${negative(most)} to ${negative(least)}`);
    expect(worth('either')).toBe(`${negative(most)} to ${most}`);
  },
);

test('an item reaches every most it has, and nothing where not everybody is scored on it', () => {
  const range = (change: Partial<Item>) => {
    const { least, most } = itemRange({ ...study, least: figure(2), ...change });
    return `${textOf(least)} to ${textOf(most)}`;
  };
  expect(range({})).toBe('2 to 10');
  expect(range({ mostIn: [{ months: [1], most: figure(12) }] })).toBe('2 to 12');
  expect(range({ mostFor: [{ roles: ['head'], most: figure(15) }] })).toBe('2 to 15');
  expect(range({ roles: ['head'] })).toBe('0 to 10');
  expect(range({ categories: ['rural'] })).toBe('0 to 10');
});

const table = (...rows: readonly TableRow[]): Part => ({ ...named('table'), rule: 'by-table', of: 'high', rows });

test.each([
  ['the rows it can fall into', table(row(31, 9), row(30, 7), row(20, 5), row(10, 3), row(null, 1)), '3 to 7'],
  ['the row whose edge is its least', table(row(11, 4), row(10, 3), row(null, 1)), '3 to 4'],
  ['the row below where its least does not reach the edge', table(row(11, 4), row(null, 1)), '1 to 4'],
])('a table reaches %s', (_, part, expected) => {
  expect(reach(part)).toBe(expected);
});

test('a table of what has no end reaches every row on that side', () => {
  const open = tally({ of: ['awards'], base: figure(5) });
  const rows = [row(100, 9), row(5, 3), row(null, 1)];
  expect(reach({ ...named('table'), rule: 'by-table', of: 'tally', rows }, { parts: [open] })).toBe('3 to 9');
  const falling = tally({ of: ['faults'], base: figure(5) });
  expect(reach({ ...named('table'), rule: 'by-table', of: 'tally', rows }, { parts: [falling] })).toBe('1 to 3');
});

const units = (change: Partial<Extract<Part, { rule: 'per-unit' }>>): Part => {
  const bounds = { base: null, least: null, most: null, above: null, below: null };
  return {
    ...named('units'),
    rule: 'per-unit',
    of: 'high',
    every: figure(10),
    points: figure(2),
    rest: 'down',
    ...bounds,
    ...change,
  };
};

test.each([
  ['from nothing', units({}), '0 to 6'],
  ['above an edge', units({ above: figure(15) }), '0 to 2'],
  ['above an edge it never passes', units({ above: figure(40) }), '0 to 0'],
  ['below an edge', units({ below: figure(35), points: figure(-1) }), '-2 to 0'],
  ['with something to start from, held', units({ base: figure(1), most: figure(5) }), '1 to 5'],
])('points by the unit reach %s', (_, part, expected) => {
  expect(reach(part)).toBe(expected);
});

test('points by the unit of what has no end have none on the side they go', () => {
  const open = tally({});
  expect(reach(units({ of: 'tally', base: figure(1) }), { parts: [open] })).toBe('1 to open');
  expect(reach(units({ of: 'tally', base: figure(1), points: figure(-2) }), { parts: [open] })).toBe('open to 1');
  expect(reach(units({ of: 'tally', most: figure(9) }), { parts: [open] })).toBe('0 to 9');
});

test('weighted terms, and those that stand in for them, reach whatever either can come to', () => {
  const weigh = (change: Partial<Extract<Part, { rule: 'weighted' }>>): Part => {
    const terms = [{ part: 'high', weight: figure(1, 2) }];
    return { ...named('weighed'), rule: 'weighted', terms, scaled: null, otherwise: null, rounding: null, ...change };
  };
  expect(reach(weigh({}))).toBe('5 to 15');
  expect(reach(weigh({ otherwise: [{ part: 'low', weight: figure(1) }] }))).toBe('-4 to 15');
  expect(reach(weigh({ terms: [{ part: 'gone', weight: figure(1) }] }))).toBe('unknown to unknown');
  expect(reach(weigh({ terms: ['high', 'low'].map((part) => ({ part, weight: figure(1) })) }))).toBe('6 to 32');
});

test('without what entries add, what they take away is still there', () => {
  const parts = [tally({ of: ['awards', 'faults'] })];
  expect(textOf(reachesOf({ ...assessment, parts }, true).get('tally')?.whole.most)).toBe('0');
  expect(textOf(reachesOf({ ...assessment, parts }, true).get('tally')?.whole.least)).toBe('open');
  const highest: Part = { ...named('best'), rule: 'highest-only', of: ['awards', 'faults'], per: null };
  const range = reachesOf({ ...assessment, parts: [highest] }, true).get('best')?.whole;
  expect([textOf(range?.least), textOf(range?.most)]).toEqual(['-30', '0']);
});

test('scores of an item nobody knows reach nothing that could be said', () => {
  const scores = [{ ...monthly, items: ['study', 'gone'] }];
  expect(reachesOf({ ...assessment, inputs: { ...assessment.inputs, scores } }).get('monthly')).toBe(null);
  expect(reachesOf({ ...assessment, items: [study, service] }).get('monthly')?.whole).toEqual({
    least: rational(0),
    most: rational(20),
  });
});
