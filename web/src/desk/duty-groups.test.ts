import type { Duty } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { groupDuties, nextDuty } from './duty-groups.ts';

const duty = (dueOn: string, state: Duty['state'] = 'open'): Duty => ({
  step: dueOn,
  kind: 'scoring',
  name: 'scoring',
  period: '2026-11',
  dueOn,
  state,
  remark: null,
});
const grouped = (duties: readonly Duty[], today: string) =>
  groupDuties(duties, today, '2026-12-31').map(({ name, duties: inGroup }) => [
    name,
    inGroup.map(({ dueOn }) => dueOn),
  ]);

test('duties stand in the week, until the 20th, until the end of the month, later', () => {
  const days = ['2026-12-03', '2026-12-06', '2026-12-08', '2026-12-20', '2026-12-21', '2026-12-31', '2027-01-05'];
  expect(
    grouped(
      days.map((day) => duty(day)),
      '2026-12-01',
    ),
  ).toEqual([
    ['week', ['2026-12-03', '2026-12-06']],
    ['middle', ['2026-12-08', '2026-12-20']],
    ['end', ['2026-12-21', '2026-12-31']],
    ['later', ['2027-01-05']],
  ]);
});

test('what is overdue stands with this week, and what is done stands in no group', () => {
  expect(grouped([duty('2026-11-05', 'overdue'), duty('2026-12-03', 'done')], '2026-12-01')).toEqual([
    ['week', ['2026-11-05']],
  ]);
});

test('a week that reaches past the 20th or the end of the month keeps its days', () => {
  expect(grouped([duty('2026-12-20'), duty('2026-12-21')], '2026-12-19')).toEqual([
    ['week', ['2026-12-20']],
    ['end', ['2026-12-21']],
  ]);
  expect(grouped([duty('2027-01-02'), duty('2027-01-05')], '2026-12-30')).toEqual([
    ['week', ['2027-01-02']],
    ['later', ['2027-01-05']],
  ]);
});

test('the next duty is the first that does not wait for another step', () => {
  const blocked = { ...duty('2026-12-03', 'waiting'), remark: { code: 'duty.waits-for', facts: {} } };
  const early = duty('2026-12-08', 'waiting');
  const groups = groupDuties([blocked, early, duty('2026-12-10')], '2026-12-01', '2026-12-31');
  expect(nextDuty(groups)).toBe(early);
  expect(nextDuty(groupDuties([blocked], '2026-12-01', '2026-12-31'))).toBeNull();
});
