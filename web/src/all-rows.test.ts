import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { allRows } from './all-rows.ts';

const parts = [
  { rows: ['a', 'b'], next: 'b' },
  { rows: ['c'], next: null },
] as const;

test('the parts of a list are asked for one after the other, each from where the last one ended', async () => {
  const asked: (string | undefined)[] = [];
  const rows = await allRows(({ after }) => {
    asked.push(after);
    return Promise.resolve(after === undefined ? parts[0] : parts[1]);
  });
  expect([rows, asked]).toEqual([
    ['a', 'b', 'c'],
    [undefined, 'b'],
  ]);
});

test('a list that was changed between two parts is read anew, and not for ever', async () => {
  let changes = 1;
  const ask = ({ after }: { after?: string }) => {
    if (after === undefined) return Promise.resolve(parts[0]);
    changes -= 1;
    return changes < 0 ? Promise.resolve(parts[1]) : Promise.reject(new ORPCError('list.changed-meanwhile'));
  };
  expect(await allRows(ask)).toEqual(['a', 'b', 'c']);
  changes = 99;
  await expect(allRows(ask)).rejects.toThrow('list.changed-meanwhile');
});
