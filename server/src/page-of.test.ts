import { expect, test } from 'vitest';
import { pageOf } from './page-of.ts';

const rows = ['a', 'b', 'c', 'd', 'e'];
const part = (after: string | undefined, limit: number) => pageOf(rows, { after, limit }, (row) => row);

test('a list is read to its end in parts, each row once', () => {
  for (const limit of [1, 2, 3, 5, 6]) {
    const read: string[] = [];
    let after: string | undefined;
    do {
      const page = part(after, limit);
      if (!page.ok) throw new Error('Every row is there.');
      expect([page.value.rows.length <= limit, page.value.count]).toEqual([true, 5]);
      read.push(...page.value.rows);
      after = page.value.next ?? undefined;
    } while (after !== undefined);
    expect(read).toEqual(rows);
  }
});

test('the last part says so, also where it is full', () => {
  expect(part('c', 2)).toMatchObject({ value: { rows: ['d', 'e'], next: null } });
  expect(part('e', 2)).toMatchObject({ value: { rows: [], next: null } });
});

test('where the row it went on from is gone, whoever reads begins anew', () => {
  expect(part('x', 2)).toEqual({ ok: false, problems: [{ code: 'list.changed-meanwhile' }] });
});
