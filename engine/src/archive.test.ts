import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArchiveReadiness, archiveObstacles } from './archive.ts';

const notice = { kind: 'year', period: '2026', number: 13, closesOn: '2027-01-12', openObjections: 0 } as const;
const ready: ArchiveReadiness = {
  ...{ year: 2026, today: '2027-01-13', isConfirmed: true, notices: [notice], appeals: [] },
};
const codesOf = (change: Partial<ArchiveReadiness>) =>
  archiveObstacles({ ...ready, ...change }).map(({ code }) => code);

test('a confirmed year whose notice is over can be archived, and not a day earlier', () => {
  expect(codesOf({})).toEqual([]);
  expect(
    archiveObstacles({ ...ready, today: '2027-01-12', notices: [notice, { ...notice, closesOn: '2027-01-13' }] }),
  ).toEqual([{ code: 'archive.notices-open', facts: { count: 2, on: '2027-01-13' } }]);
});

test('everything that can still change stands in the way, each with what it is', () => {
  expect(codesOf({ isConfirmed: false, appeals: [1] })).toEqual(['archive.not-confirmed']);
  expect(codesOf({ notices: [] })).toEqual(['archive.not-published']);
  expect(archiveObstacles({ ...ready, notices: [{ ...notice, openObjections: 2 }], appeals: [3] })).toEqual([
    { code: 'archive.objections-open', facts: { number: 13, period: '2026', count: 2 } },
    { code: 'archive.appeal-open', facts: { number: 3 } },
  ]);
});

const anyNotice = fc.record({
  kind: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
  period: fc.constant('2026'),
  number: fc.integer({ min: 1, max: 20 }),
  closesOn: fc.constantFrom('2027-01-11', '2027-01-12', '2027-01-13', '2027-02-01'),
  openObjections: fc.integer({ min: 0, max: 2 }),
});

test('ten thousand random years: one can be archived exactly when a stranger reading the rule would say so', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(anyNotice, { maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
      (isConfirmed, notices, appeals) => {
        let isReady = isConfirmed && appeals.length === 0;
        let isYearOut = false;
        for (const each of notices) {
          if (each.kind === 'year') isYearOut = true;
          if (each.closesOn >= '2027-01-13' || each.openObjections !== 0) isReady = false;
        }
        const obstacles = archiveObstacles({ ...ready, isConfirmed, notices, appeals });
        expect(obstacles.length === 0).toBe(isReady && isYearOut);
      },
    ),
    { numRuns: 10_000 },
  );
});
