import { addDays, done, figurePoints, noticePeriodEnd, POINT_SCALE, refused, type Result } from '@xianfeng/engine';
import type { NoticeKind } from './place.ts';
import type { NoticeSource } from './source.ts';

// Stars, grades and stars of the year are published for at least seven working days, whatever the scheme says.
const yearWorkingDaysLeast = 7;

export interface NoticeDays {
  readonly openedOn: string;
  readonly closesOn: string;
  readonly days: { readonly day: string; readonly isWorking: boolean }[];
}

/** From the opening day to the last working day of the period. A day the calendar does not know is refused, never guessed. */
export function noticeDays({ year, calendar }: NoticeSource, kind: NoticeKind, openedOn: string): Result<NoticeDays> {
  if (!calendar.has(openedOn)) {
    return refused({ code: 'calendar.day-unknown', facts: { day: openedOn, year: openedOn.slice(0, 4) } });
  }
  const own = (figurePoints(year.plan.scheme.notices.workingDays) ?? 0) / POINT_SCALE;
  const closesOn = noticePeriodEnd(openedOn, kind === 'year' ? Math.max(own, yearWorkingDaysLeast) : own, calendar);
  if (!closesOn.ok) return closesOn;
  const days: NoticeDays['days'] = [];
  for (let day = openedOn; day <= closesOn.value; day = addDays(day, 1)) {
    days.push({ day, isWorking: calendar.get(day) ?? false });
  }
  return done({ openedOn, closesOn: closesOn.value, days });
}
