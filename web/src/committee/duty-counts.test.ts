import { expect, test } from 'vitest';
import { countDuties, overdueCells } from './duty-counts.ts';
import type { DutyCell } from './queries.ts';

const cell = (state: DutyCell['state']): DutyCell => ({
  step: 's',
  period: '2026-11',
  state,
  dueOn: '2026-11-05',
  doneOn: null,
});

test('every duty is counted once, those due soon among those not due yet', () => {
  const branches = [
    { id: '1', name: 'one', parent: 'p', cells: [cell('done'), cell('due-soon'), cell('waiting')] },
    { id: '2', name: 'two', parent: 'p', cells: [cell('overdue'), cell('open')] },
  ];
  expect(countDuties(branches)).toEqual({ all: 5, done: 1, open: 2, waiting: 1, overdue: 1 });
  expect(branches.map((branch) => overdueCells(branch).length)).toEqual([0, 1]);
});
