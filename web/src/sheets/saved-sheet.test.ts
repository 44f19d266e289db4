import type { Sheet } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { savedRows } from '../ui/saved-rows.ts';
import { sheetColumns } from './saved-sheet.ts';

const words = {
  name: '姓名',
  total: '合计',
  exempt: '不列入积分',
  notDue: '不在应评范围',
  missing: (cells: number) => `待评${cells}项`,
};

function memberOf(id: string, more: Partial<Sheet['members'][number]> = {}): Sheet['members'][number] {
  const plain = { category: 'regular', number: null, isDue: true, isOwn: false, exemptReason: null, notFor: [] };
  return { id, name: id, previous: {}, previousTotal: null, ...plain, ...more } as Sheet['members'][number];
}

const items = ['study', 'service'].map((id) => ({ id, name: id, isRequired: true, least: '0', most: '10' }));

test('a month’s sheet is saved as it stands: members down, items across, figures that can be added up', () => {
  const members = [
    memberOf('云舟子'),
    memberOf('白石生', { notFor: ['service'] }),
    memberOf('江映川', { exemptReason: 'age' }),
    memberOf('林见青', { isDue: false }),
    memberOf('苏望舒'),
  ];
  const cell = (points: string | null) => ({ points, reason: null, revision: 1, changed: false, conflict: null });
  const rows = new Map([
    ['云舟子', [cell('9.5'), cell('0.1')]],
    ['白石生', [cell('8'), cell(null)]],
    ['苏望舒', [cell('7'), cell(null)]],
  ]);
  const columns = sheetColumns({ items: items as unknown as Sheet['items'], rows, beside: new Map(), words });
  expect(savedRows(columns, members)).toEqual({
    head: ['姓名', 'study', 'service', '合计'],
    rows: [
      ['云舟子', 9.5, 0.1, 9.6],
      ['白石生', 8, '—', 8],
      ['江映川', null, null, '不列入积分'],
      ['林见青', null, null, '不在应评范围'],
      ['苏望舒', 7, null, '待评1项'],
    ],
  });
});
