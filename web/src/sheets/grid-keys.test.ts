import { expect, test } from 'vitest';
import type { Key } from './grid-keys.ts';
import { commandOf } from './grid-keys.ts';

const press = (key: string, traits: Partial<Key> = {}) =>
  commandOf({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...traits });

test('arrows move, with Shift they widen the selection', () => {
  expect(press('ArrowDown')).toEqual({ name: 'move', rows: 1, columns: 0, extend: false });
  expect(press('ArrowLeft', { shiftKey: true })).toEqual({ name: 'move', rows: 0, columns: -1, extend: true });
});

test('digits and the point start an edit, T stands for ten', () => {
  expect(press('9')).toEqual({ name: 'type', text: '9' });
  expect(press('.')).toEqual({ name: 'type', text: '.' });
  expect(press('T')).toEqual({ name: 'type', text: '10' });
});

test('a digit behind a Chinese input method or in full width is still that digit', () => {
  expect(press('Process', { code: 'Numpad7' })).toEqual({ name: 'type', text: '7' });
  expect(press('Process', { code: 'Digit3' })).toEqual({ name: 'type', text: '3' });
  expect(press('８')).toEqual({ name: 'type', text: '8' });
});

test('the shortcuts of a spreadsheet work, and the command key of a Mac as well', () => {
  expect(press('d', { ctrlKey: true })).toEqual({ name: 'fill-down' });
  expect(press('z', { metaKey: true })).toEqual({ name: 'undo' });
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ name: 'redo' });
  expect(press('y', { ctrlKey: true })).toEqual({ name: 'redo' });
});

test('keys of the browser stay with the browser', () => {
  expect(press('c', { ctrlKey: true })).toBeNull();
  expect(press('v', { ctrlKey: true })).toBeNull();
  expect(press('F5')).toBeNull();
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
  expect(press('a')).toBeNull();
});
