import { expect, test } from 'vitest';
import { type ClosingFacts, closingObstacles, receivingObstacles, smallBranches } from './closing-obstacles.ts';

const nothing: ClosingFacts = {
  ...{ name: '第二党支部', on: '2026-11-01', today: '2026-11-20', hasMembers: true },
  ...{ undone: [], noticesUntil: [], ballotsHalfKeyed: [], yearsUnderWay: [], recordedSince: [] },
};

const codes = (changes: Partial<ClosingFacts>) => closingObstacles({ ...nothing, ...changes }).map(({ code }) => code);

test('a branch of which everything is finished may end on the first of a month', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ on: '2026-11-02' })).toEqual(['organization.not-month-start']);
  expect(codes({ on: '2026-11-02', hasMembers: false })).toEqual([]);
});

test('what was due before is told by kind, all periods at once', () => {
  const undone = [
    { kind: 'scoring', period: '2026-09' },
    { kind: 'scoring', period: '2026-10' },
    { kind: 'notice', period: '2026-Q3' },
    { kind: 'year', period: '2025' },
  ] as const;
  expect(closingObstacles({ ...nothing, undone })).toEqual([
    { code: 'organization.months-unpassed', facts: { name: '第二党支部', periods: ['2026-09', '2026-10'] } },
    { code: 'organization.notices-due', facts: { name: '第二党支部', periods: ['2026-Q3'] } },
    { code: 'organization.year-unfinished', facts: { name: '第二党支部', periods: ['2025'] } },
  ]);
});

test('a notice hangs until the end of its last day', () => {
  expect(codes({ noticesUntil: ['2026-11-19'] })).toEqual([]);
  expect(codes({ noticesUntil: ['2026-11-20'] })).toEqual(['organization.notice-open']);
});

test('a ballot half typed in, a year end under way and anything recorded since stand against it', () => {
  expect(codes({ ballotsHalfKeyed: ['2026'] })).toEqual(['organization.ballot-half-keyed']);
  expect(codes({ yearsUnderWay: [2026] })).toEqual(['organization.year-end-under-way']);
  expect(closingObstacles({ ...nothing, recordedSince: ['2026-11-03', '2026-11-09', '2026-11-05'] })).toEqual([
    { code: 'organization.recorded-since', facts: { name: '第二党支部', on: '2026-11-09' } },
  ]);
});

test('a branch takes others in as long as nothing that reaches to the day is settled', () => {
  expect(receivingObstacles({ name: '第二党支部', settled: [], yearsUnderWay: [] })).toEqual([]);
  expect(receivingObstacles({ name: '第二党支部', settled: ['2026-11', '2026-Q4'], yearsUnderWay: [2026] })).toEqual([
    { code: 'organization.settled-since', facts: { name: '第二党支部', periods: ['2026-11', '2026-Q4'] } },
    { code: 'organization.year-end-under-way', facts: { name: '第二党支部', year: 2026 } },
  ]);
});

test('three full members make a branch, two do not', () => {
  const sizes = [
    { name: '甲', fullMembers: 3 },
    { name: '乙', fullMembers: 2 },
  ];
  expect(smallBranches(sizes)).toEqual([
    { code: 'organization.too-few-full-members', facts: { name: '乙', found: 2, least: 3 } },
  ]);
});
