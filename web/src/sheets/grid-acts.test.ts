import type { Sheet } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import type { Score } from './grid.ts';
import { clearBlock, fillDown, spreadPoints } from './grid-acts.ts';

const member = (id: string, exemptReason: string | null = null): Sheet['members'][number] => ({
  id,
  name: id,
  category: null,
  categoryName: null,
  status: 'full',
  exemptReason,
  isDue: true,
  isOwn: id === 'lu',
  notFor: [],
  previous: {},
  previousTotal: null,
});
const sheet: Sheet = {
  branch: { id: 'b', name: 'b' },
  subject: 'member',
  period: '2026-11',
  rater: 'branch',
  raters: [{ rater: 'branch', missing: 0 }],
  givers: null,
  giverId: null,
  state: 'open',
  passedOn: null,
  items: ['study', 'dues'].map((id) => ({
    id,
    name: id,
    least: '0',
    most: '10',
    standard: null,
    cite: null,
    isRequired: true,
  })),
  reasonFrom: '3',
  members: [member('wan'), member('ding', 'age'), member('lu'), member('ma'), member('fang')],
  cells: [],
  beside: [],
  pledges: [],
  proposed: [],
  obstacles: [],
};
const standing: Record<string, Score> = {
  'wan study': { points: '9', reason: null },
  'ma study': { points: '7', reason: 'absent' },
};
const scoreAt = (memberId: string, item: string): Score =>
  standing[`${memberId} ${item}`] ?? { points: null, reason: null };
const written = (changes: ReturnType<typeof clearBlock>) =>
  changes.map(({ memberId, item, after }) => [memberId, item, after.points]);

test('filling down takes the top row through the block and leaves out rows that may not be scored', () => {
  const changes = fillDown(sheet, { top: 0, bottom: 4, left: 0, right: 0 }, scoreAt);
  expect(written(changes)).toEqual([
    ['ma', 'study', '9'],
    ['fang', 'study', '9'],
  ]);
});

test('filling a single cell takes what stands above it, over a row without cells', () => {
  expect(written(fillDown(sheet, { top: 4, bottom: 4, left: 0, right: 0 }, scoreAt))).toEqual([['fang', 'study', '7']]);
  expect(fillDown(sheet, { top: 0, bottom: 0, left: 0, right: 0 }, scoreAt)).toEqual([]);
});

test('clearing empties what stands and its reason, and touches nothing that is empty already', () => {
  const changes = clearBlock(sheet, { top: 0, bottom: 4, left: 0, right: 1 }, scoreAt);
  expect(changes.map(({ memberId, after }) => [memberId, after])).toEqual([
    ['wan', { points: null, reason: null }],
    ['ma', { points: null, reason: null }],
  ]);
});

test('one copied cell can be spread over a block', () => {
  expect(written(spreadPoints(sheet, { top: 3, bottom: 4, left: 0, right: 1 }, scoreAt, '8'))).toEqual([
    ['ma', 'study', '8'],
    ['ma', 'dues', '8'],
    ['fang', 'study', '8'],
    ['fang', 'dues', '8'],
  ]);
});

test('an item that is not for a member is filled, spread over and cleared by nothing', () => {
  const of = (id: string, notFor: string[]) => ({ ...member(id), notFor });
  const apart = { ...sheet, members: [of('wan', ['dues']), of('ma', []), of('fang', ['study']), of('zhang', [])] };
  const at = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 1 });
  expect(written(spreadPoints(apart, at(0, 2), scoreAt, '8'))).toEqual([
    ['wan', 'study', '8'],
    ['ma', 'study', '8'],
    ['ma', 'dues', '8'],
    ['fang', 'dues', '8'],
  ]);
  expect(written(clearBlock(apart, at(2, 2), () => ({ points: '5', reason: null })))).toEqual([['fang', 'dues', null]]);
  // What is not for the member on top leaves the cells below as they are.
  const filled = (memberId: string, item: string) => ({
    points: `${memberId} ${item}`.length.toString(),
    reason: null,
  });
  expect(written(fillDown(apart, at(0, 1), filled))).toEqual([['ma', 'study', '9']]);
  // A single row looks further up, past members the item is not for.
  expect(written(fillDown(apart, at(3, 3), filled))).toEqual([
    ['zhang', 'study', '8'],
    ['zhang', 'dues', '9'],
  ]);
});
