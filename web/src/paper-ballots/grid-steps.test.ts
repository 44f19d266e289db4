import { expect, test } from 'vitest';
import { stepOf } from './grid-steps.ts';

const at = (selectionStart: number, selectionEnd = selectionStart) => ({ selectionStart, selectionEnd, value: '368' });

test('arrows and Enter move between rows, Shift turns Enter around', () => {
  expect(stepOf('ArrowDown', false, at(1))).toEqual({ rows: 1, columns: 0 });
  expect(stepOf('Enter', false, at(1))).toEqual({ rows: 1, columns: 0 });
  expect(stepOf('Enter', true, at(1))).toEqual({ rows: -1, columns: 0 });
});

test('left and right leave the cell only at its edge or while all of it is selected', () => {
  expect(stepOf('ArrowRight', false, at(1))).toBeNull();
  expect(stepOf('ArrowRight', false, at(3))).toEqual({ rows: 0, columns: 1 });
  expect(stepOf('ArrowLeft', false, at(0))).toEqual({ rows: 0, columns: -1 });
  expect(stepOf('ArrowLeft', false, at(0, 3))).toEqual({ rows: 0, columns: -1 });
  expect(stepOf('ArrowLeft', false, at(2))).toBeNull();
});

test('figures stay in the cell', () => {
  expect(stepOf('3', false, at(3))).toBeNull();
});
