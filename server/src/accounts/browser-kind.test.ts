import { expect, test } from 'vitest';
import { browserKind } from './browser-kind.ts';

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0 Safari/537.36',
    'Chrome · Linux',
  ],
  [
    'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0',
    'WeChat · Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_4 like Mac OS X) AppleWebKit/605.1.15 Version/16.4 Mobile Safari/604.1',
    'Safari · iOS',
  ],
  ['curl/8.5.0', ''],
])('%s', (userAgent, kind) => {
  expect(browserKind(userAgent)).toBe(kind);
});

test('a browser that says nothing has no kind', () => {
  expect(browserKind(undefined)).toBe('');
});
