import { expect, test } from 'vitest';
import { entryInput, explainedFor, totalFor } from '../testing/parts-plan.ts';
import { figure, plainTally } from '../testing/small-scheme.ts';

const clause = 'rule';
const inputs = { entries: [entryInput('deed'), entryInput('award'), entryInput('either', { sign: 'either' })] };
const tally = { ...plainTally, id: 'all', name: 'all', of: ['deed'], side: 'added', clause } as const;
const yearly = {
  id: 'year',
  name: 'year',
  rule: 'over-periods',
  of: 'all',
  take: 'sum',
  count: null,
  per: null,
  clause,
} as const;

function entry(on: string, points: number, more: object = {}) {
  return { item: 'deed', on, points, ...more };
}

test('a cap per month holds in each month; the year adds them up', () => {
  const given = { inputs, parts: [{ ...tally, per: 'month', most: figure(3) }, yearly] as const };
  const entries = [entry('2026-01-31', 2), entry('2026-01-01', 2), entry('2026-02-01', 2)];
  expect(totalFor(given, { entries })).toBe('5.00');
});

test('a deed in a month that is not due is not lost; a start of that month is not given', () => {
  const member = { from: '2026-11-16', entries: [entry('2026-11-20', 2)] };
  expect(totalFor({ inputs, parts: [{ ...tally, per: 'month' }, yearly] }, member)).toBe('2.00');
  const started = { ...tally, per: 'month', base: figure(10) } as const;
  expect(totalFor({ inputs, parts: [started, yearly] }, member)).toBe('10.00');
});

test('only so much counts of one day, and deductions are held alike', () => {
  const net = { ...tally, of: ['either'], side: 'net', dayMost: figure(2) } as const;
  const entries = [5, -9, -3].map((points, at) => ({
    item: 'either',
    on: at === 0 ? '2026-01-01' : '2026-01-02',
    points,
  }));
  expect(totalFor({ inputs, parts: [net] }, { entries })).toBe('0.00');
  expect(totalFor({ inputs, parts: [{ ...net, base: figure(1) }] }, { entries: entries.slice(0, 1) })).toBe('3.00');
});

test('only the highest so many count, the earlier among equals', () => {
  const given = { inputs, parts: [{ ...tally, timesMost: 2 }] as const };
  const entries = [entry('2026-03-01', 2), entry('2026-01-01', 1), entry('2026-02-01', 2), entry('2026-02-02', 5)];
  expect(totalFor(given, { entries })).toBe('7.00');
  const working = explainedFor(given, { entries })?.working;
  expect(working?.rule === 'tally' && working.entries.map(({ on, left }) => [on, left])).toEqual([
    ['2026-03-01', 'times'],
    ['2026-01-01', 'times'],
    ['2026-02-01', null],
    ['2026-02-02', null],
  ]);
});

test('of one matter only the highest counts, across kinds; what names no matter stands by itself', () => {
  const given = { inputs, parts: [{ ...tally, of: ['deed', 'award'], onePerMatter: true }] as const };
  const entries = [
    entry('2026-01-01', 2, { matter: 'flood' }),
    { ...entry('2026-02-01', 3, { matter: 'flood' }), item: 'award' },
    entry('2026-03-01', 1),
    entry('2026-03-01', 1),
  ];
  expect(totalFor(given, { entries })).toBe('5.00');
  expect(totalFor(given, { entries: [entry('2026-01-01', 2, { matter: '' })] })).toMatchObject({
    code: 'entry.matter-not-a-text',
  });
});

test('the explanation names each entry, the start and the bounds', () => {
  const given = { inputs, parts: [{ ...tally, base: figure(8), most: figure(10) }] as const };
  const explained = explainedFor(given, { entries: [entry('2026-01-01', 2.5, { note: 'flood', entryId: 'e1' })] });
  expect(explained?.working).toEqual({
    rule: 'tally',
    item: 'deed',
    name: 'deed',
    period: null,
    base: '8',
    entries: [
      {
        level: null,
        on: '2026-01-01',
        until: null,
        quantity: null,
        multipliers: [],
        points: '2.5',
        left: null,
        entryId: 'e1',
        note: 'flood',
      },
    ],
    dayMost: null,
    timesMost: null,
    before: '10.5',
    least: null,
    most: '10',
  });
});
