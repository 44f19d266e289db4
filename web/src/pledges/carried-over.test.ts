import type { PledgePlan } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { countsOf } from '../ui/plan-counts.ts';
import { carriedOver } from './carried-over.ts';

type Planned = PledgePlan['rows'][number]['pledges'][number];

const pledge = (id: string, change: Partial<Planned> = {}): Planned => ({
  ...{ id, kind: 'common', kindName: 'common', words: id, dueOn: '2026-04-30', state: 'signed', revision: 2 },
  ...{ isOverdue: false, lastWords: null, months: ['2026-03'], isPlanned: false },
  ...change,
});

const plan = (...rows: readonly (readonly Planned[])[]): PledgePlan => ({
  ...{ branch: { id: 'b', name: 'b' }, period: '2026-04', year: 2026, today: '2026-04-02', isClosed: false },
  sets: [
    {
      ...{ id: 'village', name: 'village', by: 'member', period: 'month', publicised: true, cite: null, clause: null },
      kinds: [
        { id: 'common', name: 'common', least: 1 },
        { id: 'practical', name: 'practical', least: 1 },
      ],
    },
  ],
  rows: rows.map((pledges, index) => ({
    ...{ memberId: `m${index}`, who: `m${index}`, setId: 'village', isDue: true, pledges: [...pledges] },
    lacks: pledges.length < 2 ? [{ id: 'practical', name: 'practical' }] : [],
  })),
});

test('the plan says how many lack a kind, what waits for a signature, and what is over and undecided', () => {
  const drafted = pledge('a', { state: 'drafted' });
  const overdue = pledge('b', { isOverdue: true });
  expect(countsOf(plan([drafted], [overdue, pledge('c')]))).toEqual({ lacking: 1, unsigned: 1, overdue: 1 });
});

test('what stood in the month before is carried over for those whose plan it makes whole', () => {
  const whole = [pledge('a'), pledge('b', { kind: 'practical' })];
  expect(carriedOver(plan(whole, [pledge('c')])).map(({ id }) => id)).toEqual(['a', 'b']);
  const half = [pledge('a'), pledge('b', { kind: 'practical', isPlanned: true, months: ['2026-04'] })];
  expect(carriedOver(plan(half)).map(({ id }) => id)).toEqual(['a']);
});

test('what is planned, older, due before or signed by one side only is not carried over', () => {
  const others = [
    pledge('planned', { isPlanned: true }),
    pledge('older', { months: ['2026-02'] }),
    pledge('over', { dueOn: '2026-03-31' }),
    pledge('drafted', { state: 'drafted' }),
    pledge('other', { kind: 'practical', isPlanned: true }),
  ];
  expect(carriedOver(plan(others))).toEqual([]);
  expect(carriedOver({ ...plan([pledge('a'), pledge('b', { kind: 'practical' })]), period: '2026' })).toEqual([]);
});
