import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkCode } from './check-code.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('a check code is ten characters that nobody mistakes for one another, in groups', () => {
  for (let index = 0; index < 2000; index += 1) {
    expect(checkCode(hashOf(String(index)))).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/);
  }
});

test('the same hash gives the same code, another hash another one', () => {
  const codes = Array.from({ length: 2000 }, (_, index) => checkCode(hashOf(String(index))));
  expect(checkCode(hashOf('0'))).toBe(codes[0]);
  expect(new Set(codes).size).toBe(codes.length);
});
