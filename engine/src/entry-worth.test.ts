import { expect, test } from 'vitest';
import type { EntryEvidence } from './evidence.ts';
import type { EntryInput } from './inputs.ts';
import { entryInput, faultsOf, totalFor } from './testing/parts-plan.ts';
import { figure, plainTally } from './testing/small-scheme.ts';

const clause = 'rule';
const quantity = { least: figure(0), most: figure(1000) };

function given(change: Partial<EntryInput>) {
  const part = { ...plainTally, id: 'all', name: 'all', of: ['deed'], side: 'added', clause } as const;
  return { inputs: { entries: [entryInput('deed', change)] }, parts: [part] };
}

function total(change: Partial<EntryInput>, ...entries: readonly Partial<EntryEvidence>[]) {
  return totalFor(given(change), { entries: entries.map((entry) => ({ item: 'deed', on: '2026-03-01', ...entry })) });
}

function priced(rest: 'down' | 'up' | 'share', most: number | null = null): Partial<EntryInput> {
  const perUnit = { every: figure(3), points: figure(2), rest, most: most === null ? null : figure(most) };
  return { points: null, quantity, price: { perUnit, table: [] } };
}

test('what is left of a unit counts nothing, a whole unit, or its share, for each entry by itself', () => {
  expect([total(priced('down'), { quantity: 8.9999 }), total(priced('down'), { quantity: 9 })]).toEqual([
    '4.00',
    '6.00',
  ]);
  expect([total(priced('up'), { quantity: 9 }), total(priced('up'), { quantity: 9.0001 })]).toEqual(['6.00', '8.00']);
  // 1 ÷ 3 × 2 three times is 2 exactly; rounded one by one it would be 2.01.
  expect(total(priced('share'), { quantity: 1 }, { quantity: 1 }, { quantity: 1 })).toBe('2.00');
  expect(total(priced('share', 5), { quantity: 8 }, { quantity: 1 })).toBe('5.67');
});

test('a quantity is read off a table, closed below and open above', () => {
  const row = (from: number | null, points: number) => ({
    from: from === null ? null : figure(from),
    to: null,
    points: figure(points),
  });
  const price = { perUnit: null, table: [row(60, 3), row(7, 2), row(null, 1)] };
  const change = { points: null, quantity, price };
  expect([6.9999, 7, 59.9999, 60].map((each) => total(change, { quantity: each }))).toEqual([
    '1.00',
    '2.00',
    '2.00',
    '3.00',
  ]);
});

test('a panel decides within the range of a level', () => {
  const change = { points: null, levels: [{ id: 'high', name: 'high', points: figure(5), most: figure(10) }] };
  expect(total(change, { level: 'high', points: 10 })).toBe('10.00');
  expect(total(change, { level: 'high', points: 10.0001 })).toMatchObject({ code: 'entry.out-of-range' });
  expect(total(change, { level: 'high', points: 4.9999 })).toMatchObject({ code: 'entry.out-of-range' });
  expect(total(change, { level: 'high' })).toMatchObject({ code: 'points.not-decimal' });
});

test('circumstances multiply, each once, and only those the scheme names', () => {
  const multipliers = [
    { id: 'press', name: 'press', times: figure(2) },
    { id: 'night', name: 'night', times: figure(3, 2) },
  ];
  expect(total({ multipliers }, { points: 1, multipliers: ['press', 'night'] })).toBe('3.00');
  expect(total({ multipliers }, { points: 1, multipliers: ['press', 'press'] })).toMatchObject({
    code: 'entry.multiplier-twice',
  });
  expect(total({ multipliers }, { points: 1, multipliers: ['gone'] })).toMatchObject({
    code: 'entry.unknown-multiplier',
    path: 'members[0].entries[0].multipliers',
  });
});

test('repeats are counted by day within their period, whatever the order of the evidence', () => {
  const repeats = {
    within: 'quarter' as const,
    steps: [
      { from: 2, times: figure(2) },
      { from: 4, times: figure(3) },
    ],
  };
  const on = (...days: readonly string[]) => days.map((day, at) => ({ on: day, points: at + 1 }));
  // By day: 3, 2, 1 in the first quarter; 4 in the second.
  expect(total({ repeats }, ...on('2026-03-31', '2026-02-01', '2026-01-01', '2026-04-01'))).toBe('13.00');
  expect(total({ repeats }, ...on('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'))).toBe('38.00');
  const steps = [
    { from: 2, times: figure(2) },
    { from: 2, times: figure(3) },
  ];
  expect(faultsOf(given({ repeats: { within: 'year', steps } }))).toEqual(['inputs.entries.deed.repeats.steps']);
});

test('what goes on counts by the periods it covers, only in months that are due', () => {
  const span = { period: 'month' as const, covers: 'all' as const };
  const office = (on: string, until?: string) => ({ on, points: 12, ...(until !== undefined && { until }) });
  expect(total({ span }, office('2026-01-15', '2026-03-31'))).toBe('3.00');
  expect(total({ span }, office('2026-01-16', '2026-03-30'))).toBe('1.00');
  expect(total({ span }, office('2024-05-01'))).toBe('12.00');
  const joined = totalFor(given({ span }), {
    from: '2026-07-01',
    entries: [{ item: 'deed', ...office('2026-01-01') }],
  });
  expect(joined).toBe('6.00');
  const half = { period: 'half' as const, covers: 'all' as const };
  expect(total({ span: half }, office('2026-01-01', '2026-11-30'))).toBe('6.00');
  expect(total({ span: { ...half, covers: 'any' } }, office('2026-01-01', '2026-07-31'))).toBe('12.00');
  expect(total({ span }, { ...office('2026-05-02'), on: undefined as unknown as string })).toMatchObject({
    code: 'entry.no-day',
  });
  expect(total({ span }, office('2026-05-02', '2026-05-01'))).toMatchObject({ code: 'entry.until-before-on' });
  expect(total({ span }, office('2025-05-02', '2025-12-31'))).toMatchObject({ code: 'entry.outside-cycle' });
  expect(total({}, office('2026-05-02', '2026-05-03'))).toMatchObject({ code: 'entry.not-over-time' });
});

test('points expire, and those of last year count for the rest of their time', () => {
  const valid = { period: 'quarter' as const, count: 2 };
  // Over the year only what is still valid at its end counts.
  expect(total({ valid }, { on: '2026-06-30', points: 5 }, { on: '2026-07-01', points: 3 })).toBe('3.00');
  const part = { ...plainTally, id: 'all', name: 'all', of: ['deed'], side: 'added', per: 'quarter', clause } as const;
  const folded = {
    id: 'sum',
    name: 'sum',
    rule: 'over-periods',
    of: 'all',
    take: 'sum',
    count: null,
    per: null,
    clause,
  } as const;
  const byQuarter = { inputs: { entries: [entryInput('deed', { valid })] }, parts: [part, folded] };
  const entries = [
    { item: 'deed', on: '2025-10-01', points: 4 },
    { item: 'deed', on: '2026-12-31', points: 1 },
  ];
  expect(totalFor(byQuarter, { entries })).toBe('5.00');
  expect(totalFor(byQuarter, { entries: [{ item: 'deed', on: '2025-09-30', points: 4 }] })).toMatchObject({
    code: 'entry.outside-cycle',
  });
  const byMonth = { ...byQuarter, parts: [{ ...part, per: 'month' as const }, folded] };
  expect(faultsOf(byMonth)).toContain('parts.all.per');
});

test('an entry has one worth: a price needs a quantity, and a table ends without an edge', () => {
  const perUnit = { every: figure(0), points: figure(1), rest: 'down' as const, most: null };
  expect(faultsOf(given({ points: null, quantity, price: { perUnit, table: [] } }))).toEqual([
    'inputs.entries.deed.price.perUnit.every',
  ]);
  expect(faultsOf(given({ price: { perUnit: { ...perUnit, every: figure(1) }, table: [] } }))).toEqual([
    'inputs.entries.deed.price',
  ]);
  expect(faultsOf(given({ points: null, quantity, price: { perUnit: null, table: [] } }))).toEqual([
    'inputs.entries.deed.price',
  ]);
  const open = [{ from: figure(1), to: null, points: figure(1) }];
  expect(faultsOf(given({ points: null, quantity, price: { perUnit: null, table: open } }))).toEqual([
    'inputs.entries.deed.price.table[0].from',
  ]);
});
