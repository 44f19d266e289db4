import type { NoticeBody } from '@xianfeng/contract';
import { weekday } from '@xianfeng/engine';

type Day = NoticeBody['days'][number];

/** A working day that counts, or a run of days that do not. */
export type DrawnDay =
  | { readonly name: 'working'; readonly day: string }
  | { readonly name: 'off'; readonly from: string; readonly to: string; readonly isWeekend: boolean };

/** The days after the posting as the sheet draws them: runs of days off are one hatched cell. */
export function drawDays(days: readonly Day[], openedOn: string): readonly DrawnDay[] {
  const drawn: DrawnDay[] = [];
  for (const { day, isWorking } of days) {
    if (day <= openedOn) continue;
    const last = drawn.at(-1);
    if (isWorking) drawn.push({ name: 'working', day });
    else if (last?.name === 'off')
      drawn[drawn.length - 1] = { ...last, to: day, isWeekend: last.isWeekend && weekday(day) > 5 };
    else drawn.push({ name: 'off', from: day, to: day, isWeekend: weekday(day) > 5 });
  }
  return drawn;
}

/** How many working days the notice runs. */
export function workingDays(days: readonly Day[], openedOn: string): number {
  return days.filter(({ day, isWorking }) => isWorking && day > openedOn).length;
}
