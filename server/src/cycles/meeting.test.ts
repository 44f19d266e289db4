import { expect, test } from 'vitest';
import { meetingProblems } from './meeting.ts';

const codesOf = (meeting: { on?: string; due?: number; present?: number }) =>
  meetingProblems({ on: '2026-11-03', due: 6, present: 6, ...meeting }, '2026-10-01', '2026-11-20').map(
    ({ code }) => code,
  );

test.each([
  [6, 4, []],
  [6, 3, ['meeting.no-quorum']],
  [5, 3, []],
  [5, 2, ['meeting.no-quorum']],
  [1, 1, []],
  [6, 7, ['meeting.more-present-than-due']],
])('of %i due, %i present: %j', (due, present, codes) => {
  expect(codesOf({ due, present })).toEqual(codes);
});

test.each([
  ['2026-11-20', []],
  ['2026-11-21', ['meeting.in-future']],
  ['2026-10-01', []],
  ['2026-09-30', ['meeting.too-early']],
])('held on %s: %j', (on, codes) => {
  expect(codesOf({ on })).toEqual(codes);
});
