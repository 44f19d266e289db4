import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GrowthDeed, GrowthFacts, GrowthResult } from './facts.ts';
import { growthMap } from './map.ts';

const nothing: GrowthFacts = {
  today: '2026-11-20',
  ...{ deeds: [], stations: [], results: [], absences: [] },
  shortfalls: { missed: null, pledges: null, studyHours: null },
};

const study = (on: string, hours: number | null, title = '学习'): GrowthDeed => ({
  ...{ id: `${on} ${title}`, course: 'study', on, title },
  hours: hours === null ? null : hours * 10_000,
});
const service = (on: string): GrowthDeed => ({ ...study(on, null, '服务'), course: 'service' });
const joined = (on: string) => ({ id: 'joined', kind: 'joined', on, title: null, detail: null }) as const;
const year = (number: number, points: Readonly<Record<string, number>>, scheme = 'county-star'): GrowthResult => ({
  ...{ year: number, scheme, stars: 8, grade: '合格' },
  total: Object.values(points).reduce((sum, each) => sum + each * 10_000, 0),
  sections: Object.entries(points).map(([name, each]) => ({ id: name, name, points: each * 10_000 })),
});

test('who joined two months ago has a map of months, from the one of joining on', () => {
  const map = growthMap({ ...nothing, stations: [joined('2026-09-15')] });
  expect(map).toMatchObject({ by: 'month', since: null, comparisons: [], advice: [], facts: 1 });
  expect(map.columns.map(({ period }) => period)).toEqual(['2026-09', '2026-10', '2026-11']);
});

test('who joined ten years ago has a map of years, and who joined fifty years ago one of the last twelve', () => {
  const ten = growthMap({ ...nothing, stations: [joined('2017-06-30')] });
  expect(ten.columns.map(({ period }) => period)).toEqual(Array.from({ length: 10 }, (_, at) => String(2017 + at)));
  expect(ten.since).toBeNull();
  const fifty = growthMap({ ...nothing, stations: [joined('1975-07-01')] });
  expect(fifty).toMatchObject({ by: 'year', since: 1975 });
  expect(fifty.columns).toHaveLength(12);
  expect(fifty.columns[0]?.period).toBe('2015');
});

test('hours are summed where anybody counted any, otherwise times; what took most gives its name', () => {
  const deeds = [
    study('2024-03-01', 8, '党章'),
    study('2024-05-01', 24.5, '轮训'),
    study('2025-05-01', null),
    service('2024-07-01'),
  ];
  const map = growthMap({ ...nothing, deeds });
  expect(map.measure).toBe('hours');
  expect(map.columns.map((column) => column.study)).toEqual([
    { amount: 325_000, title: '轮训', others: 1 },
    { amount: 0, title: '学习', others: 0 },
    { amount: null, title: null, others: 0 },
  ]);
  const counted = growthMap({ ...nothing, deeds: deeds.map((deed) => ({ ...deed, hours: null })) });
  expect(counted.measure).toBe('times');
  expect(counted.columns.map((column) => column.study.amount)).toEqual([2, 1, null]);
});

test('what lies ahead of today is not drawn', () => {
  const map = growthMap({ ...nothing, deeds: [study('2026-11-20', 2), study('2026-11-21', 2)] });
  expect(map.columns.at(-1)?.study.amount).toBe(20_000);
  expect(map.facts).toBe(1);
});

test('years under one scheme are compared, years under two are not', () => {
  const results = [year(2025, { 学习: 9 }), year(2026, { 学习: 9.5 })];
  expect(growthMap({ ...nothing, results: [year(2024, { 学习: 8 }), ...results] }).comparisons).toEqual([
    { what: 'total', now: 95_000, before: 90_000 },
  ]);
  const other = [year(2024, { 学习: 8 }), year(2025, { 学习: 9 }, 'fengxian'), year(2026, { 学习: 9.5 })];
  expect(growthMap({ ...nothing, results: other })).toMatchObject({ comparisons: [], advice: [] });
});

test('the section that fell most below the own year before is what is advised on', () => {
  const results = [year(2025, { 承诺: 8.6, 学习: 9, 服务: 7 }), year(2026, { 承诺: 8.36, 学习: 8.9, 服务: 7.5 })];
  expect(growthMap({ ...nothing, results }).advice).toEqual([
    { rule: 'item-fell', id: '承诺', name: '承诺', year: 2026, points: 83_600, before: 86_000 },
  ]);
});

test('hours below what the scheme asks for, a missed meeting, a late pledge and a year without service are said', () => {
  const shortfalls = {
    missed: { count: 2, title: '支部党员大会', on: '2026-10-12' },
    pledges: { count: 1, title: '帮办改水', on: '2026-09-30' },
    studyHours: 320_000,
  };
  const facts = { ...nothing, shortfalls, deeds: [service('2025-07-01'), study('2026-03-01', 31.5)] };
  expect(growthMap(facts).advice).toEqual([
    { rule: 'pledge-late', count: 1, title: '帮办改水', on: '2026-09-30' },
    { rule: 'missed', count: 2, title: '支部党员大会', on: '2026-10-12' },
    { rule: 'study-hours', hours: 315_000, asked: 320_000 },
  ]);
  const only = { ...facts, shortfalls: { ...nothing.shortfalls, studyHours: 315_000 } };
  expect(growthMap(only).advice).toEqual([{ rule: 'no-service', year: 2026 }]);
  expect(growthMap({ ...only, today: '2026-06-30' }).advice).toEqual([]);
});

test('half a year away is told in its year, less is not', () => {
  const away = { from: '2023-03-01', to: '2023-12-31', kind: 'away' } as const;
  const columns = (absences: GrowthFacts['absences']) =>
    growthMap({ ...nothing, absences, stations: [joined('2022-01-01')] }).columns.map(({ absence }) => absence);
  expect(columns([away])).toEqual([null, 'away', null, null, null]);
  expect(columns([{ ...away, from: '2023-08-01' }])).toEqual([null, null, null, null, null]);
  expect(columns([{ from: '2026-01-01', to: null, kind: 'exempt' }])).toEqual([null, null, null, null, 'exempt']);
});

const seed = 20261120;

test(`every confirmed thing of the drawn years is in one column and none is drawn twice (seed ${seed})`, () => {
  const day = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const deed = fc.record({
    ...{ id: fc.uuid(), course: fc.constantFrom('study' as const, 'service' as const), on: day, title: fc.string() },
    hours: fc.option(fc.integer({ min: 1, max: 20_000_000 })),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const map = growthMap({ ...nothing, deeds });
      const drawn = map.columns.flatMap(({ study: left, service: right }) => [left, right]);
      const first = map.columns[0]?.period ?? '';
      const expected = deeds.filter(({ on }) => on.slice(0, first.length) >= first);
      expect(drawn.reduce((sum, each) => sum + (each.title === null ? 0 : 1 + each.others), 0)).toBe(expected.length);
      if (map.measure === 'hours')
        expect(drawn.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(
          expected.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
        );
    }),
    { seed, numRuns: 300 },
  );
});
