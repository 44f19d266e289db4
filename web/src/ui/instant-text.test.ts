import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantDay, instantText } from './instant-text.ts';

const zone = process.env['TZ'];
beforeEach(() => {
  process.env['TZ'] = 'Asia/Shanghai';
});
afterEach(() => {
  process.env['TZ'] = zone;
});

test('early in the morning in China it is the new day already', () => {
  expect(instantDay('2026-11-28T17:57:54.000Z')).toBe('2026-11-29');
  expect(instantDay('2026-12-31T15:59:59.999Z')).toBe('2026-12-31');
  expect(instantText('2026-11-28T17:57:54.000Z')).toBe('2026-11-29 01:57');
});
