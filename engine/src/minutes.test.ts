import { expect, test } from 'vitest';
import { attendanceProblems, minutesAsk, minutesDayProblems } from './minutes.ts';

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);
const meeting = minutesAsk('meeting') ?? { meeting: true, ayes: true };

test.each([
  [16, 9, 9, []],
  [16, 8, 8, ['meeting.no-quorum', 'minutes.not-carried']],
  [16, 16, 8, ['minutes.not-carried']],
  [15, 8, 8, []],
  [15, 15, 7, ['minutes.not-carried']],
  [10, 6, 7, ['minutes.more-ayes-than-present']],
  [5, 6, 5, ['meeting.more-present-than-due']],
])('of %i due, %i present, %i ayes: %j', (due, present, ayes, expected) => {
  expect(codes(attendanceProblems(meeting, { due, present, ayes }))).toEqual(expected);
});

test('a review counts who came and no ayes; what is filed or checked counts nobody', () => {
  const none = { due: null, present: null, ayes: null };
  const review = minutesAsk('review');
  const filing = minutesAsk('filing');
  expect(review === null ? [] : codes(attendanceProblems(review, none))).toEqual(['minutes.attendance-missing']);
  expect(review === null ? [] : codes(attendanceProblems(review, { ...none, due: 3, present: 2 }))).toEqual([]);
  expect(filing === null ? ['none'] : codes(attendanceProblems(filing, none))).toEqual([]);
  expect(codes(attendanceProblems(meeting, { ...none, due: 3, present: 3 }))).toEqual(['minutes.ayes-missing']);
});

test('steps with a record of their own take no minutes', () => {
  for (const kind of ['naming', 'pledge', 'scoring', 'notice', 'summary', 'ballot', 'rating'] as const)
    expect(minutesAsk(kind)).toBeNull();
});

test.each([
  ['review', '2026-11-21', ['meeting.in-future']],
  ['review', '2026-11-20', []],
  ['review', '2026-01-01', []],
  ['review', '2025-12-31', ['meeting.too-early']],
  ['adoption', '2025-12-31', []],
] as const)('%s on %s: %j', (kind, on, expected) => {
  const day = { on, periodFrom: '2026-01-01', today: '2026-11-20' };
  expect(codes(minutesDayProblems(kind, day))).toEqual(expected);
});
