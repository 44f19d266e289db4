import { expect, test } from 'vitest';
import { periodsOf } from './day.ts';
import { dueDay, dutiesOf, stepsBefore, stepsBuiltUpon } from './duty.ts';
import type { ProcedureStep } from './scheme.ts';

const common = { actor: 'branch-secretary', record: 'card', clause: 'due-days' } as const;
const procedure: readonly ProcedureStep[] = [
  {
    ...common,
    id: 'monthly-scoring',
    name: 'scoring',
    kind: 'scoring',
    cadence: 'month',
    due: { monthsAfter: 1, day: 3 },
    after: [],
  },
  {
    ...common,
    id: 'month-notice',
    name: 'notice',
    kind: 'notice',
    cadence: 'month',
    due: { monthsAfter: 1, day: 5 },
    after: ['monthly-scoring'],
  },
  {
    ...common,
    id: 'quarter-summary',
    name: 'summary',
    kind: 'summary',
    cadence: 'quarter',
    due: { monthsAfter: 1, day: 8 },
    after: ['month-notice'],
  },
  {
    ...common,
    id: 'year-end-ballot',
    name: 'ballot',
    kind: 'ballot',
    cadence: 'year',
    due: { monthsAfter: 0, day: 16 },
    after: [],
  },
];
const plan = { scheme: { procedure } };
const monthsOf2026 = periodsOf('2026', 'month');

function stateOf(step: string, period: string, today: string, done: readonly (readonly [string, string])[] = []) {
  const duties = dutiesOf(plan, {
    cycle: '2026',
    today,
    done: done.map(([id, of]) => ({ step: id, period: of })),
    owed: monthsOf2026,
  });
  return duties.find((duty) => duty.step === step && duty.period === period);
}

test('due days count from the period, across the year end, and hold to short months', () => {
  expect(dueDay('2026-03', { monthsAfter: 1, day: 3 })).toBe('2026-04-03');
  expect(dueDay('2026-12', { monthsAfter: 1, day: 5 })).toBe('2027-01-05');
  expect(dueDay('2026-Q1', { monthsAfter: 1, day: 8 })).toBe('2026-04-08');
  expect(dueDay('2026-H1', { monthsAfter: 1, day: 31 })).toBe('2026-07-31');
  expect(dueDay('2026-01', { monthsAfter: 1, day: 31 })).toBe('2026-02-28');
  expect(dueDay('2026', { monthsAfter: 0, day: 16 })).toBe('2026-12-16');
});

test('a year has every duty once, in the order they fall due', () => {
  const duties = dutiesOf(plan, { cycle: '2026', today: '2026-11-20', done: [], owed: monthsOf2026 });
  expect(duties).toHaveLength(12 + 12 + 4 + 1);
  expect(duties.map(({ dueOn }) => dueOn)).toEqual(duties.map(({ dueOn }) => dueOn).toSorted());
});

test('a duty waits, opens, is due soon, is overdue, is done', () => {
  expect(stateOf('monthly-scoring', '2026-03', '2026-03-10')?.state).toBe('waiting');
  expect(stateOf('monthly-scoring', '2026-03', '2026-03-28')?.state).toBe('open');
  expect(stateOf('monthly-scoring', '2026-03', '2026-03-31')?.state).toBe('due-soon');
  expect(stateOf('monthly-scoring', '2026-03', '2026-04-03')?.state).toBe('due-soon');
  expect(stateOf('monthly-scoring', '2026-03', '2026-04-04')?.state).toBe('overdue');
  expect(stateOf('monthly-scoring', '2026-03', '2026-04-04', [['monthly-scoring', '2026-03']])?.state).toBe('done');
  expect(stateOf('year-end-ballot', '2026', '2026-11-30')?.state).toBe('waiting');
  expect(stateOf('year-end-ballot', '2026', '2026-12-01')?.state).toBe('open');
});

test('a duty waits for the steps before it, and says which', () => {
  expect(stateOf('month-notice', '2026-03', '2026-04-02')).toMatchObject({
    state: 'waiting',
    waitsFor: ['monthly-scoring:2026-03'],
  });
  expect(stateOf('month-notice', '2026-03', '2026-04-02', [['monthly-scoring', '2026-03']])).toMatchObject({
    state: 'due-soon',
    waitsFor: [],
  });
  const summary = stateOf('quarter-summary', '2026-Q1', '2026-04-02', [
    ['month-notice', '2026-01'],
    ['month-notice', '2026-03'],
  ]);
  expect(summary).toMatchObject({ state: 'waiting', waitsFor: ['month-notice:2026-02'] });
});

test('nothing is due for a period without a month due for anybody, and nothing waits for its steps', () => {
  const asked = { cycle: '2026', today: '2026-11-20', done: [] };
  const duties = dutiesOf(plan, { ...asked, owed: ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'] });
  expect(duties).toHaveLength(5 + 5 + 2 + 1);
  const summary = duties.find(({ step, period }) => step === 'quarter-summary' && period === '2026-Q3');
  expect(summary?.waitsFor).toEqual(['month-notice:2026-08', 'month-notice:2026-09']);
  expect(dutiesOf(plan, { ...asked, owed: [] })).toEqual([]);
});

const chain: readonly ProcedureStep[] = [
  {
    ...common,
    id: 'rules',
    name: 'rules',
    kind: 'adoption',
    cadence: 'year',
    due: { monthsAfter: -11, day: 20 },
    after: [],
  },
  {
    ...common,
    id: 'register',
    name: 'register',
    kind: 'recording',
    cadence: 'month',
    due: { monthsAfter: 0, day: 28 },
    after: ['rules'],
  },
  {
    ...common,
    id: 'summary',
    name: 'summary',
    kind: 'filing',
    cadence: 'quarter',
    due: { monthsAfter: 1, day: 8 },
    after: ['register', 'rules'],
  },
  {
    ...common,
    id: 'closing',
    name: 'closing',
    kind: 'appraisal',
    cadence: 'year',
    due: { monthsAfter: 1, day: 8 },
    after: ['summary'],
  },
];

test('a step waits for the same period, for every shorter one within it, and for the longer one around it', () => {
  const before = (step: string, period: string) =>
    stepsBefore(chain, { step, period }, monthsOf2026).map((each) => `${each.step}:${each.period}`);
  expect(before('register', '2026-12')).toEqual(['rules:2026']);
  expect(before('summary', '2026-Q4')).toEqual([
    'register:2026-10',
    'register:2026-11',
    'register:2026-12',
    'rules:2026',
  ]);
  expect(before('closing', '2026')).toEqual([
    'summary:2026-Q1',
    'summary:2026-Q2',
    'summary:2026-Q3',
    'summary:2026-Q4',
  ]);
  expect(before('rules', '2026')).toEqual([]);
  expect(before('nothing', '2026')).toEqual([]);
});

test('what rests on a step is every step done that had to wait for it, and no other', () => {
  const done = [
    { step: 'register', period: '2026-01' },
    { step: 'register', period: '2026-04' },
    { step: 'summary', period: '2026-Q1' },
  ];
  const upon = (step: string, period: string) =>
    stepsBuiltUpon(chain, { step, period }, { done, owed: monthsOf2026 }).map((each) => `${each.step}:${each.period}`);
  expect(upon('register', '2026-01')).toEqual(['summary:2026-Q1']);
  expect(upon('register', '2026-04')).toEqual([]);
  expect(upon('rules', '2026')).toEqual(['register:2026-01', 'register:2026-04', 'summary:2026-Q1']);
  expect(upon('summary', '2026-Q1')).toEqual([]);
});

test('duties of one day stand in the order of the procedure, and a done one waits for nothing', () => {
  const duties = dutiesOf(
    { scheme: { procedure: chain } },
    { cycle: '2026', today: '2026-01-01', done: [{ step: 'summary', period: '2026-Q4' }], owed: monthsOf2026 },
  );
  expect(duties.slice(-2).map(({ step, dueOn }) => `${step} ${dueOn}`)).toEqual([
    'summary 2027-01-08',
    'closing 2027-01-08',
  ]);
  expect(duties.at(-2)).toMatchObject({ state: 'done', waitsFor: [] });
  expect(duties.map(({ dueOn }) => dueOn)).toEqual(duties.map(({ dueOn }) => dueOn).toSorted());
});

test('a period that is none is a fault of the program, not of a person', () => {
  expect(() => dueDay('2026-13', { monthsAfter: 0, day: 1 })).toThrow('2026-13');
});
