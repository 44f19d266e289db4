import { expect, test } from 'vitest';
import { countsOf, type EventLine, sheetProblems } from './sheet.ts';

const due = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
];
const came = (memberId: string): EventLine => ({ memberId, state: 'came', madeUpOn: null });
const [today, on] = ['2026-05-10', '2026-05-08'];

function codesOf(lines: readonly EventLine[], day = on, keeps: 'attendance' | 'dues' = 'attendance') {
  return sheetProblems({ keeps, on: day, lines }, { today, due }).map(({ code }) => code);
}

test('everybody who is due stands on a sheet once, and nobody else', () => {
  expect(codesOf([came('a'), came('b')])).toEqual([]);
  expect(codesOf([came('a')])).toEqual(['event.member-missing']);
  expect(codesOf([came('a'), came('b'), came('b')])).toEqual(['event.member-twice']);
  expect(codesOf([came('a'), came('b'), came('c')])).toEqual(['event.not-due']);
});

test('an event of today has a sheet, one of tomorrow has none', () => {
  const lines = [came('a'), came('b')];
  expect(codesOf(lines, today)).toEqual([]);
  expect(codesOf(lines, '2026-05-11')).toEqual(['event.in-future']);
  expect(codesOf(lines, '2026-02-30')).toEqual(['event.not-a-day']);
});

test('states belong to what is kept', () => {
  expect(codesOf([came('a'), { ...came('b'), state: 'late' }])).toEqual(['event.state-unknown']);
  expect(
    codesOf(
      [
        { ...came('a'), state: 'unpaid' },
        { ...came('b'), state: 'late' },
      ],
      on,
      'dues',
    ),
  ).toEqual([]);
});

test('what is made up has its day, from the event to today, and nothing else has one', () => {
  const on9 = (madeUpOn: string | null): EventLine => ({ memberId: 'b', state: 'made-up', madeUpOn });
  expect(codesOf([came('a'), on9(on)])).toEqual([]);
  expect(codesOf([came('a'), on9(today)])).toEqual([]);
  expect(codesOf([came('a'), on9('2026-05-07')])).toEqual(['event.made-up-day']);
  expect(codesOf([came('a'), on9('2026-05-11')])).toEqual(['event.made-up-day']);
  expect(codesOf([came('a'), on9(null)])).toEqual(['event.made-up-day-missing']);
  expect(codesOf([came('a'), { ...came('b'), madeUpOn: on }])).toEqual(['event.made-up-unasked']);
});

test('who made it up was not there', () => {
  const states = ['came', 'made-up', 'leave', 'absent'] as const;
  expect(countsOf(states.map((state) => ({ state })))).toEqual({ due: 4, present: 1 });
  expect(countsOf([{ state: 'on-time' }, { state: 'late' }])).toEqual({ due: 2, present: 1 });
});
