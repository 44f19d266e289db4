import type { Sheet } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import type { Score } from './grid.ts';
import { besideRows } from './grid.ts';
import { isReady, leftOver } from './left-over.ts';

const member = (id: string, notFor: string[] = []): Sheet['members'][number] => ({
  ...{
    id,
    name: id,
    category: null,
    categoryName: null,
    status: 'full',
    exemptReason: null,
    isDue: true,
    isOwn: false,
  },
  ...{ notFor, previous: {}, previousTotal: null },
});
const sheetOf = (part: Partial<Sheet>): Sheet => ({
  ...{
    subject: 'member',
    branch: { id: 'b', name: 'b' },
    period: '2026',
    rater: 'branch',
    givers: null,
    giverId: null,
  },
  raters: [
    { rater: 'branch', missing: 0 },
    { rater: 'peer', missing: 0 },
  ],
  ...{
    state: 'open',
    passedOn: null,
    reasonFrom: null,
    cells: [],
    beside: [],
    pledges: [],
    proposed: [],
    obstacles: [],
  },
  items: ['study', 'post'].map((id) => ({
    ...{ id, name: id, least: '0', most: '10', standard: null, cite: null, isRequired: true },
  })),
  members: [member('ma', ['post']), member('yu')],
  ...part,
});
const cell = (points: string | null): Score & { revision: number; changed: boolean; conflict: null } => ({
  ...{ points, reason: null, revision: 0, changed: false, conflict: null },
});
const leftOf = (sheet: Sheet, rows: Readonly<Record<string, readonly (string | null)[]>>) =>
  leftOver(
    sheet,
    {
      rows: new Map(Object.entries(rows).map(([id, points]) => [id, points.map(cell)])),
      obstacles: sheet.obstacles as Parameters<typeof leftOver>[1]['obstacles'],
    },
    besideRows(sheet),
  );

test('what is not for a member, need not be given or was agreed instead is not missing', () => {
  const rows = { ma: ['9', null], yu: [null, null] };
  const places = (left: ReturnType<typeof leftOf>) => left.missing.map((at) => [at.member.id, at.item.id]);
  const left = leftOf(sheetOf({}), rows);
  expect(places(left)).toEqual([
    ['yu', 'study'],
    ['yu', 'post'],
  ]);
  expect([left.cells, left.scored, left.people, left.isEven]).toEqual([3, 1, 2, false]);
  const beside = [{ rater: 'agreed' as const, memberId: 'yu', item: 'study', points: '8' }];
  expect(places(leftOf(sheetOf({ beside }), rows))).toEqual([['yu', 'post']]);
  const items = sheetOf({}).items.map((each) => ({ ...each, isRequired: false }));
  expect(places(leftOf(sheetOf({ items }), rows))).toEqual([]);
});

test('another sheet with scores missing stands in the way, a line per sheet', () => {
  const lack = (code: string, cells: number, rater?: string) => ({
    ...{ code, facts: { memberId: 'm', member: 'm', cells, items: [], ...(rater === undefined ? {} : { rater }) } },
  });
  const whole = { ma: ['9', null], yu: ['9', '9'] };
  expect(isReady(leftOf(sheetOf({}), whole))).toBe(true);
  const obstacles = [lack('sheet.other-cells-missing', 2, 'peer'), lack('sheet.other-cells-missing', 1, 'peer')];
  const left = leftOf(sheetOf({ obstacles }), whole);
  expect(left.sheets).toEqual([{ rater: 'peer', members: 2, cells: 3 }]);
  expect(left.others).toEqual([]);
  expect(isReady(left)).toBe(false);
});

test('on a paper of one of the peers an empty cell is no obstacle; members nobody has scored are', () => {
  const obstacles = [{ code: 'sheet.cells-missing', facts: { memberId: 'yu', member: 'yu', cells: 2, items: [] } }];
  const left = leftOf(sheetOf({ rater: 'peer', giverId: 'x', obstacles }), { ma: ['9', null], yu: [null, null] });
  expect(left.missing).toEqual([]);
  expect(left.sheets).toEqual([{ rater: 'peer', members: 1, cells: 2 }]);
  expect([left.scored, left.cells]).toEqual([1, 3]);
});
