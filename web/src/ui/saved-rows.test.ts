import { createElement } from 'react';
import { expect, test } from 'vitest';
import { ROWS_MOST, savedRows } from './saved-rows.ts';

interface Line {
  readonly name: string;
  readonly points: string | null;
}

const lines: readonly Line[] = [
  { name: '=1+1', points: '2.5' },
  { name: '云舟子', points: null },
];
const name = { head: '姓名', cell: (line: Line) => line.name };

test('what cells show as words or figures is saved as it stands, in the order of the screen', () => {
  const rank = { head: '序号', cell: (line: Line) => lines.indexOf(line) + 1 };
  const points = { head: '分值', cell: (line: Line) => line.points };
  expect(savedRows([rank, name, points], lines.toReversed())).toEqual({
    head: ['序号', '姓名', '分值'],
    rows: [
      [2, '云舟子', null],
      [1, '=1+1', '2.5'],
    ],
  });
});

test('a column says in words what it shows as a tag or a link; one that says nothing, buttons, is left out', () => {
  const state = { head: '状态', cell: () => createElement('b', {}, '在办'), plain: () => '在办' };
  const act = { head: '办理', cell: () => createElement('button', {}, '办理') };
  const none = { head: '更正', cell: () => null };
  expect(savedRows([name, state, act, none], lines)).toEqual({
    head: ['姓名', '状态'],
    rows: [
      ['=1+1', '在办'],
      ['云舟子', '在办'],
    ],
  });
});

test('a column of words keeps its head though all of its places are empty', () => {
  const remark = { head: '备注', cell: () => null, plain: () => null };
  expect(savedRows([name, remark], lines)).toMatchObject({ head: ['姓名', '备注'] });
});

test('a head that is drawn is written by its words', () => {
  const month = { head: createElement('span', {}, '党课'), plainHead: '党课 10月', cell: () => '已办' };
  expect(savedRows([month], lines).head).toEqual(['党课 10月']);
});

test('no more rows and signs leave than the service takes', () => {
  const many = Array.from({ length: ROWS_MOST + 1 }, () => ({ name: '长'.repeat(3000), points: null }));
  const { rows } = savedRows([name], many);
  expect(rows).toHaveLength(ROWS_MOST);
  expect(rows[0]).toEqual(['长'.repeat(2000)]);
});
