import { expect, test } from 'vitest';
import { idNumberBirth, idNumberSex, isIdNumber } from './id-number.ts';

/** The example of GB 11643-1999 itself. */
const example = '11010519491231002X';

test('the example of the standard is a number, with its day of birth and sex', () => {
  expect(isIdNumber(example)).toBe(true);
  expect(idNumberBirth(example)).toBe('1949-12-31');
  expect(idNumberSex(example)).toBe('female');
  expect(idNumberSex('110105194912310011')).toBe('male');
});

test('any one digit changed, and any two neighbours exchanged, is noticed', () => {
  for (let at = 0; at < 17; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      if (String(digit) === example[at]) continue;
      const changed = example.slice(0, at) + String(digit) + example.slice(at + 1);
      expect(isIdNumber(changed), changed).toBe(false);
    }
    if (example[at] === example[at + 1] || at === 16) continue;
    const exchanged = `${example.slice(0, at)}${example[at + 1]}${example[at]}${example.slice(at + 2)}`;
    expect(isIdNumber(exchanged), exchanged).toBe(false);
  }
});

test.each([
  '',
  '11010519491231002',
  '11010519491231002x',
  '010105194912310020',
  '11010519490230002X',
  '１１０１０５19491231002X',
])('%j is no number', (written) => expect(isIdNumber(written)).toBe(false));
