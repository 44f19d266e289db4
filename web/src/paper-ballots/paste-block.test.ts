import { expect, test } from 'vitest';
import { blockOf } from './paste-block.ts';

test('a block comes as rows and columns, whatever ends its lines', () => {
  expect(blockOf('368\t370/38\r\n350\t\r\n')).toEqual([
    ['368', '370/38'],
    ['350', ''],
  ]);
  expect(blockOf('1\n2')).toEqual([['1'], ['2']]);
});
