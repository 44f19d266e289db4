import type { PaperBallot } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import {
  markSaved,
  progressOf,
  resumeDraft,
  startDraft,
  toKeep,
  totalsToSave,
  typeCells,
  typePapers,
} from './keying-draft.ts';

const ballot: PaperBallot = {
  branch: { id: 'b', name: '第二党支部' },
  subject: 'member',
  ballot: 'year-end',
  name: '年底测评',
  period: '2026',
  heldOn: '2026-12-16',
  groups: [
    { id: 'members', name: '全体党员', leastPapers: 0 },
    { id: 'mass', name: '群众代表', leastPapers: 10 },
  ],
  items: [
    { id: 'item-01', name: '理想信念', most: '10' },
    { id: 'item-02', name: '学习教育', most: '10' },
  ],
  members: [{ id: 'm', name: '周岚' }],
  keyings: [],
  mine: [{ group: 'members', memberId: 'm', item: 'item-01', papers: 24, scored: 22, sum: '198' }],
  differences: [],
  state: 'open',
};
const second = { group: 'members', memberId: 'm', item: 'item-02' };

test('what was saved before stands as it was typed', () => {
  const draft = startDraft(ballot);
  expect(draft.papers).toEqual({ members: '24' });
  expect(Object.values(draft.texts)).toEqual(['198/22']);
  expect(totalsToSave(draft, ballot)).toEqual([]);
});

test('a right cell is saved, a wrong one waits and is named', () => {
  const right = typeCells(startDraft(ballot), [{ place: second, text: '200' }]);
  expect(totalsToSave(right, ballot)).toEqual([{ ...second, papers: 24, scored: 24, sum: '200' }]);
  const wrong = typeCells(right, [{ place: second, text: '999' }]);
  expect(totalsToSave(wrong, ballot)).toEqual([]);
  expect(progressOf(wrong, ballot, ['members'])).toEqual({
    done: 1,
    left: 1,
    faults: [{ place: second, fault: { fault: 'sum-too-high', scored: 24, most: '240' } }],
  });
});

test('another number of papers is saved with every total of the group', () => {
  const draft = typePapers(startDraft(ballot), 'members', '23');
  expect(totalsToSave(draft, ballot)).toEqual([
    { group: 'members', memberId: 'm', item: 'item-01', papers: 23, scored: 22, sum: '198' },
  ]);
});

test('what is typed while a save is under way is saved again afterwards', () => {
  const sent = typeCells(startDraft(ballot), [{ place: second, text: '200' }]);
  const totals = totalsToSave(sent, ballot);
  expect(markSaved(sent, sent, totals).unsaved.size).toBe(0);
  const typedOn = typeCells(sent, [{ place: second, text: '201' }]);
  expect(markSaved(typedOn, sent, totals).unsaved.size).toBe(1);
});

test('a group without papers has nothing done and nothing wrong', () => {
  expect(progressOf(startDraft(ballot), ballot, ['mass'])).toEqual({ done: 0, left: 2, faults: [] });
});

test('what was typed before the page was left is there again, and is saved', () => {
  const left = typeCells(startDraft(ballot), [{ place: second, text: '200' }]);
  const again = resumeDraft(ballot, toKeep(left));
  expect(again).toEqual(left);
  expect(totalsToSave(again, ballot)).toEqual([{ ...second, papers: 24, scored: 24, sum: '200' }]);
});

test('a wrong cell, and day and papers without any cell, are kept too', () => {
  const wrong = typeCells(startDraft(ballot), [{ place: second, text: '999' }]);
  expect(resumeDraft(ballot, toKeep(wrong))).toEqual(wrong);
  const empty: PaperBallot = { ...ballot, heldOn: null, mine: [] };
  const begun = typePapers({ ...startDraft(empty), heldOn: '2026-12-16' }, 'mass', '12');
  expect(resumeDraft(empty, toKeep(begun))).toEqual(begun);
});

test('nothing is kept of what the server has, and what it has meanwhile is not typed again', () => {
  expect(toKeep(startDraft(ballot))).toBeNull();
  const left = typeCells(startDraft(ballot), [{ place: second, text: '200' }]);
  const saved: PaperBallot = { ...ballot, mine: [...ballot.mine, { ...second, papers: 24, scored: 24, sum: '200' }] };
  expect(resumeDraft(saved, toKeep(left)).unsaved.size).toBe(0);
});

test('a cell of a member who is gone is not brought back', () => {
  const kept = { heldOn: '', papers: {}, texts: { 'members gone item-01': '5' } };
  expect(resumeDraft(ballot, kept)).toEqual(startDraft(ballot));
});
