import { expect, test } from 'vitest';
import { extensionProblems, monthsLater, probationEnd, stageProblems } from './admission.ts';

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

test.each([
  ['2025-11-20', 12, '2026-11-20'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2025-12-01', 1, '2026-01-01'],
])('%s and %i months later is %s', (day, months, later) => {
  expect(monthsLater(day, months)).toBe(later);
});

test.each([
  ['activist', 'development-target', []],
  ['activist', 'probationary', ['stage.not-next']],
  ['development-target', 'probationary', []],
  ['probationary', 'full', []],
  ['probationary', 'activist', ['stage.not-next']],
  ['full', 'full', ['stage.not-next']],
] as const)('from %s to %s: %j', (present, next, expected) => {
  expect(codes(stageProblems({ stage: present, since: null }, { stage: next, on: '2026-11-20' }, null))).toEqual(
    expected,
  );
});

test.each([
  ['2025-11-21', ['stage.too-early']],
  ['2025-11-20', []],
])('an applicant activist since %s becomes an admission candidate on 2026-11-20: %j', (since, expected) => {
  const problems = stageProblems({ stage: 'activist', since }, { stage: 'development-target', on: '2026-11-20' }, null);
  expect(codes(problems)).toEqual(expected);
});

test.each([
  ['2026-11-19', null, ['stage.probation-not-over']],
  ['2026-11-20', null, []],
  ['2027-05-19', '2027-05-19', ['stage.probation-not-over']],
  ['2027-05-20', '2027-05-19', []],
])('a probation since 2025-11-20 ends with full membership on %s (extended to %s): %j', (on, extendedTo, expected) => {
  const problems = stageProblems(
    { stage: 'probationary', since: '2025-11-20' },
    { stage: 'full', on },
    { since: '2025-11-20', extendedTo },
  );
  expect(codes(problems)).toEqual(expected);
});

test.each([
  ['2027-05-18', ['probation.extension-out-of-range']],
  ['2027-05-19', []],
  ['2027-11-19', []],
  ['2027-11-20', ['probation.extension-out-of-range']],
])('a probation over on 2026-11-20 may be extended to %s: %j', (until, expected) => {
  expect(codes(extensionProblems({ since: '2025-11-20', extendedTo: null }, until))).toEqual(expected);
});

test('a probation is extended once, and then ends the day after', () => {
  const extended = { since: '2025-11-20', extendedTo: '2027-05-19' };
  expect(codes(extensionProblems(extended, '2027-11-19'))).toEqual(['probation.extended-already']);
  expect(probationEnd(extended)).toBe('2027-05-20');
});
