import type { NameLine } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { countsOfStates, type DraftLines, lineOf, withList, withMadeUpDay, withState } from './draft.ts';

const [today, members] = ['2026-05-10', ['a', 'b', 'c']];
const nobody: DraftLines = new Map();
const found = (memberId: string, state: 'leave' | null = null): NameLine => ({
  ...{ line: 1, text: memberId, outcome: 'found', memberId, state },
});
const stranger: NameLine = { line: 2, text: '赵一', outcome: 'unknown' };
const statesIn = (lines: DraftLines, keeps: 'attendance' | 'dues' = 'attendance') =>
  members.map((id) => lineOf(lines, keeps, id).state);

test('everybody came until somebody says otherwise, and paid in time', () => {
  expect(statesIn(nobody)).toEqual(['came', 'came', 'came']);
  expect(statesIn(nobody, 'dues')).toEqual(['on-time', 'on-time', 'on-time']);
  // A sheet whose kind changes does not keep states of the other kind.
  expect(statesIn(withState(nobody, 'a', 'leave', today), 'dues')).toEqual(['on-time', 'on-time', 'on-time']);
});

test('a make-up has today until another day is given, and no other state has one', () => {
  const made = withState(nobody, 'a', 'made-up', today);
  expect(made.get('a')).toEqual({ state: 'made-up', madeUpOn: today });
  expect(withMadeUpDay(made, 'a', '2026-05-09').get('a')).toEqual({ state: 'made-up', madeUpOn: '2026-05-09' });
  expect(withState(made, 'a', 'absent', today).get('a')).toEqual({ state: 'absent', madeUpOn: null });
});

test('a list of those who came makes the others absent; what a line says itself holds', () => {
  const filling = { keeps: 'attendance', members, today } as const;
  const came = withList(nobody, [found('a'), found('b', 'leave'), stranger], { ...filling, state: 'came' });
  expect(statesIn(came)).toEqual(['came', 'leave', 'absent']);
  const leave = withList(came, [found('c')], { ...filling, state: 'leave' });
  expect(statesIn(leave)).toEqual(['came', 'leave', 'leave']);
  const paid = withList(nobody, [found('a')], { ...filling, keeps: 'dues', state: 'on-time' });
  expect(statesIn(paid, 'dues')).toEqual(['on-time', 'unpaid', 'unpaid']);
});

test('how many stand in each state', () => {
  const lines = withState(nobody, 'b', 'absent', today);
  expect(countsOfStates(lines, 'attendance', members)).toEqual([
    ['came', 2],
    ['made-up', 0],
    ['leave', 0],
    ['absent', 1],
  ]);
});
