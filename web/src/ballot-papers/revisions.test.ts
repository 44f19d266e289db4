import { expect, test } from 'vitest';
import { nextCasting } from './revisions.ts';

const receipt = { group: 0, admission: '', revision: 1, bundle: '', signature: '' };

test('the first paper has the first number', () => {
  expect(nextCasting(null, [1, null])).toEqual({ revision: 1, scores: [1, null] });
});

test('the same paper is sent again under its own number, whether its receipt came or not', () => {
  const last = { revision: 3, scores: [1, null] };
  expect(nextCasting({ ...last, receipt: null }, [1, null])).toEqual(last);
  expect(nextCasting({ ...last, receipt }, [1, null])).toEqual(last);
});

test('another paper has the next number, even where nobody knows whether the last one arrived', () => {
  const last = { revision: 3, scores: [1, null] };
  expect(nextCasting({ ...last, receipt: null }, [1, 0]).revision).toBe(4);
  expect(nextCasting({ ...last, receipt }, [null, null]).revision).toBe(4);
});
