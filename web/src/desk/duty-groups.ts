import type { Duty } from '@xianfeng/contract';
import { addDays, weekday } from '@xianfeng/engine';

export type GroupName = 'week' | 'middle' | 'end' | 'later';

export interface DutyGroup {
  readonly name: GroupName;
  /** Last day of the group. */
  readonly to: string;
  readonly from: string;
  readonly duties: readonly Duty[];
}

const MIDDLE_ENDS = '20';

/**
 * What is to be done, in the groups a secretary plans by: this week with whatever is overdue, until the
 * 20th, until the end of the month, later. Groups without duties are left out.
 */
export function groupDuties(duties: readonly Duty[], today: string, lastDay: string): readonly DutyGroup[] {
  const sunday = addDays(today, 7 - weekday(today));
  const middle = `${lastDay.slice(0, 8)}${MIDDLE_ENDS}`;
  const ends: readonly (readonly [GroupName, string])[] = [
    ['week', sunday],
    ['middle', middle],
    ['end', lastDay],
    ['later', '9999-12-31'],
  ];
  let from = today;
  return ends.flatMap(([name, to], index) => {
    const before = index === 0 ? '' : (ends[index - 1]?.[1] ?? '');
    const inGroup = duties.filter(
      ({ state, dueOn }) => state !== 'done' && dueOn <= to && dueOn > furthest(ends, index, before),
    );
    const group = { name, from, to, duties: inGroup };
    if (to >= from) from = addDays(to < '9999' ? to : today, 1);
    return inGroup.length === 0 ? [] : [group];
  });
}

/** The latest end of the groups before: the week may reach past the 20th or the month. */
function furthest(ends: readonly (readonly [GroupName, string])[], index: number, before: string): string {
  return ends.slice(0, index).reduce((latest, [, to]) => (to > latest ? to : latest), before);
}

/** A step before it is not done: it cannot be done yet, whatever the day. */
export function isBlocked({ state, remark }: Duty): boolean {
  return state === 'waiting' && remark?.code === 'duty.waits-for';
}

/** The one duty whose button is filled: the first that can be done now. */
export function nextDuty(groups: readonly DutyGroup[]): Duty | null {
  return groups.flatMap(({ duties }) => duties).find((duty) => !isBlocked(duty)) ?? null;
}
