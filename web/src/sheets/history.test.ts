import { expect, test } from 'vitest';
import type { Change } from './grid.ts';
import { NO_HISTORY, recordAct, redoAct, undoAct } from './history.ts';

const change = (item: string, before: string | null, after: string | null): Change => ({
  memberId: 'm',
  item,
  before: { points: before, reason: null },
  after: { points: after, reason: null },
});

test('an act is taken back whole and done again whole', () => {
  const act = [change('a', null, '9'), change('b', '8', '7')];
  const undone = undoAct(recordAct(NO_HISTORY, act));
  expect(undone.changes).toEqual([change('a', '9', null), change('b', '7', '8')]);
  expect(redoAct(undone.history).changes).toEqual(act);
});

test('a new act ends the way back to what was taken back', () => {
  const { history } = undoAct(recordAct(NO_HISTORY, [change('a', null, '9')]));
  expect(redoAct(recordAct(history, [change('b', null, '8')])).changes).toEqual([]);
});

test('with nothing done there is nothing to take back, and an empty act is not kept', () => {
  expect(undoAct(NO_HISTORY).changes).toEqual([]);
  expect(recordAct(NO_HISTORY, [])).toBe(NO_HISTORY);
});

test('only the last two hundred acts are kept', () => {
  let history = NO_HISTORY;
  for (let act = 0; act < 250; act += 1) history = recordAct(history, [change('a', null, String(act % 10))]);
  expect(history.done).toHaveLength(200);
});
