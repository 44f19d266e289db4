import { expect, test } from 'vitest';
import { readCounted } from './counted.ts';

test('a keying is shown as it was typed, with its papers apart', () => {
  expect(readCounted('40/40/352')).toEqual({ papers: 40, typed: '352' });
  expect(readCounted('40/38/352.5')).toEqual({ papers: 40, typed: '352.5/38' });
  expect(readCounted('-')).toBeNull();
});
