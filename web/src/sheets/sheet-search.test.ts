import { expect, test } from 'vitest';
import { readSheetSearch } from './sheet-search.ts';

const giver = '0192f0c1-2a3b-7c4d-8e5f-0123456789ab';

test('an address names a rater, and a giver only where peers score; whatever else stands there is left out', () => {
  expect(readSheetSearch({ rater: 'peer', giver })).toEqual({ rater: 'peer', giver });
  expect(readSheetSearch({ rater: 'self', giver })).toEqual({ rater: 'self' });
  expect(readSheetSearch({ rater: 'peer', giver: '../x' })).toEqual({ rater: 'peer' });
  expect(readSheetSearch({ rater: 'anybody', giver, more: 1 })).toEqual({});
});
