import type { CalendarDayRow } from '@xianfeng/store';
import { addDays, type Day } from '@xianfeng/engine';
import chineseDays from 'chinese-days';

/** The years whose holidays the library knows; it answers for others too, but without knowing. */
const yearsKnown = { first: 2024, last: 2026 } as const;

/** Every day of the years whose holidays and make-up workdays the State Council has announced. */
export function officialDays(): CalendarDayRow[] {
  const days: CalendarDayRow[] = [];
  const end = `${yearsKnown.last}-12-31`;
  for (let day: Day = `${yearsKnown.first}-01-01`; day <= end; day = addDays(day, 1)) {
    days.push({ day, is_working: chineseDays.isWorkday(day), source: 'official' });
  }
  return days;
}
