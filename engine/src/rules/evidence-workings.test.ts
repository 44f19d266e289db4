import { expect, test } from 'vitest';
import type { MemberEvidence } from '../evidence.ts';
import { entryInput, explainedFor, faultsOf, type Given, totalFor } from '../testing/parts-plan.ts';
import { figure } from '../testing/small-scheme.ts';
import type { Part } from '../rules.ts';

const clause = 'rule';
const named = (id: string) => ({ id, name: `the ${id}`, clause });
const facts = [{ ...named('rate'), least: figure(0), most: figure(100), whole: false, of: 'subject' as const }];
const levels = [3, 1].map((points) => ({ id: `l${points}`, name: `l${points}`, points: figure(points) }));
const inputs = {
  facts,
  entries: [
    entryInput('deeds'),
    entryInput('awards', { points: null, levels }),
    entryInput('hours', { points: null, quantity: { least: figure(0), most: figure(99) } }),
  ],
  results: [{ ...named('branch-stars'), scheme: 'branch-scheme', of: 'subject' as const }],
};
const given = (...parts: readonly Part[]): Given => ({ inputs, parts });
const told = (part: Part, member: Omit<MemberEvidence, 'id'>, ...before: readonly Part[]) =>
  explainedFor(given(...before, part), member)?.working;
const rate: Part = { ...named('known'), rule: 'fact', of: 'rate', missing: 'zero' };

test('a fact tells its value, or that there is none', () => {
  expect(told(rate, { facts: { rate: 12.5 } })).toEqual({ rule: 'fact', value: '12.5' });
  expect(told(rate, {})).toEqual({ rule: 'fact', value: null });
});

test('a table tells the row: where it begins, and where the one above begins', () => {
  const row = (from: number | null, points: number) => {
    return { from: from === null ? null : figure(from), to: null, points: figure(points) };
  };
  const table: Part = {
    ...named('table'),
    rule: 'by-table',
    of: 'known',
    rows: [row(90, 3), row(60, 1), row(null, 0)],
  };
  const working = (value: number) => told(table, { facts: { rate: value } }, rate);
  const of = { rule: 'by-table', of: 'the known' };
  expect(working(90)).toMatchObject({ ...of, value: '90', from: '90', below: null });
  expect(working(89.99)).toMatchObject({ ...of, value: '89.99', from: '60', below: '90' });
  expect(working(0)).toMatchObject({ ...of, value: '0', from: null, below: '60' });
  expect(explainedFor(given(rate, table), { facts: { rate: 70 } })?.parts.map(({ part }) => part)).toEqual(['known']);
});

const counted = (what: 'times' | 'quantity', per: 'half' | null = null): Part => {
  return { ...named('counted'), rule: 'counted', of: ['hours'], what, per };
};
const hours = [
  { item: 'hours', on: '2026-02-01', quantity: 4, entryId: 'e1', note: 'spring' },
  { item: 'hours', on: '2026-08-01', quantity: 2.5 },
];

test('what is counted tells each entry, with its quantity where quantities add up', () => {
  const first = { on: '2026-02-01', entryId: 'e1', note: 'spring' };
  const second = { on: '2026-08-01', entryId: null, note: null };
  expect(told(counted('quantity'), { entries: hours })).toEqual({
    rule: 'counted',
    what: 'quantity',
    period: null,
    entries: [
      { ...first, quantity: '4' },
      { ...second, quantity: '2.5' },
    ],
    count: '6.5',
  });
  expect(told(counted('times'), { entries: hours })).toMatchObject({
    what: 'times',
    entries: [{ quantity: null }, { quantity: null }],
    count: '2',
  });
  const year: Part = { ...named('year'), rule: 'mean', of: 'counted', per: null };
  const halves = explainedFor(given(counted('times', 'half'), year), { entries: hours })?.parts;
  expect(halves?.map(({ working }) => working)).toMatchObject([
    { period: '2026-H1', entries: [first], count: '1' },
    { period: '2026-H2', entries: [second], count: '1' },
  ]);
});

const highest = (per: 'half' | null = null): Part => ({
  ...named('best'),
  rule: 'highest-only',
  of: ['deeds', 'awards'],
  per,
});
const deeds = [
  { item: 'deeds', on: '2026-03-01', points: 2, entryId: 'e1', note: 'help' },
  { item: 'awards', on: '2026-04-01', level: 'l3' },
  { item: 'awards', on: '2026-09-01', level: 'l1' },
];

test('the highest only tells every candidate and the one that counts', () => {
  expect(told(highest(), { entries: deeds })).toEqual({
    rule: 'highest-only',
    period: null,
    candidates: [
      { item: 'deeds', level: null, on: '2026-03-01', points: '2', counted: false, entryId: 'e1', note: 'help' },
      { item: 'awards', level: 'l3', on: '2026-04-01', points: '3', counted: true, entryId: null, note: null },
      { item: 'awards', level: 'l1', on: '2026-09-01', points: '1', counted: false, entryId: null, note: null },
    ],
  });
});

test.each([
  ['the kind that stands first in the scheme', { item: 'deeds', on: '2026-05-01', points: 3 }, '2026-05-01'],
  ['of one kind the earlier one', { item: 'awards', on: '2026-04-02', level: 'l3' }, '2026-04-01'],
])('of two that give the same there counts %s', (_, other, on) => {
  for (const entries of [
    [...deeds, other],
    [other, ...deeds],
  ]) {
    const working = told(highest(), { entries });
    const taken = working?.rule === 'highest-only' ? working.candidates.filter(({ counted: one }) => one) : [];
    expect(taken.map((each) => each.on)).toEqual([on]);
  }
});

const other = (take: 'total' | 'stars' | 'grade'): Part => {
  const points = take === 'grade' ? [{ grade: 'good', points: figure(5) }] : null;
  return { ...named('other'), rule: 'other-result', of: 'branch-stars', take, grades: points, missing: 'zero' };
};

test.each([
  ['total', { total: '88.50' }, '88.5', '88.50'],
  ['stars', { stars: 4 }, '4', '4.00'],
  ['grade', { grade: 'good' }, 'good', '5.00'],
  ['grade', { grade: 'poor' }, 'poor', '0.00'],
  ['stars', { total: '88.50' }, null, '0.00'],
  ['total', { stars: 4 }, null, '0.00'],
  ['grade', { stars: 4 }, null, '0.00'],
] as const)('another result tells the %s that was found of %o', (take, line, found, total) => {
  const results = [
    { scheme: 'branch-scheme', period: '2025', total: '1.00', stars: 1, grade: 'good' },
    { scheme: 'branch-scheme', period: '2026', ...line },
  ];
  expect(told(other(take), { results })).toEqual({
    rule: 'other-result',
    scheme: 'branch-scheme',
    name: 'the branch-stars',
    take,
    period: '2026',
    found,
  });
  expect(totalFor(given(other(take)), { results })).toBe(total);
});

test('without a result of the year there is no period and nothing found', () => {
  const results = [{ scheme: 'branch-scheme', period: '2025', total: '1.00' }];
  expect(told(other('total'), { results })).toMatchObject({ period: null, found: null });
  const wrong = { ...other('total'), grades: [] } as Part;
  expect(faultsOf(given(wrong))).toContain('parts.other.grades');
});

test('what is carried over tells the year before and its total, or that there is none', () => {
  const bounds = { least: null, most: null };
  const carried: Part = { ...named('carried'), rule: 'carried-over', share: figure(1, 10), missing: 'zero', ...bounds };
  const history = [
    { period: '2024', total: '50.00' },
    { period: '2025', total: '95.00' },
  ];
  expect(told(carried, { history })).toMatchObject({ rule: 'carried-over', period: '2025', total: '95' });
  expect(totalFor(given(carried), { history })).toBe('9.50');
  expect(told(carried, { history: history.slice(0, 1) })).toMatchObject({ period: '2025', total: null });
});

test('what is chosen by kind tells the part and what the member is', () => {
  const bare = { roles: [], categories: [], statuses: [] };
  const chosen: Part = {
    ...named('chosen'),
    rule: 'chosen-by-kind',
    variants: [{ ...bare, categories: ['rural'], part: 'known' }],
    otherwise: null,
  };
  const member = { category: 'rural', roles: ['head'], facts: { rate: 7 } };
  expect(told(chosen, member, rate)).toEqual({
    rule: 'chosen-by-kind',
    name: 'the known',
    roles: ['head'],
    category: 'rural',
    status: 'full',
  });
  expect(explainedFor(given(rate, chosen), member)?.parts.map(({ part }) => part)).toEqual(['known']);
  expect(explainedFor(given(rate, chosen), { facts: { rate: 7 } })).toBe(undefined);
});
