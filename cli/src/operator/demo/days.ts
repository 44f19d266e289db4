import { addDays, periodBounds, workingYear } from '@xianfeng/engine';
import type { CalendarDayRow } from '@xianfeng/store';

/** The demo's year and its fixed business day: ten months are complete, November is being scored. */
export const demoYear = 2026;
export const demoToday = '2026-11-20';
export const openMonth = monthOf(11);

function monthOf(month: number): string {
  return `${demoYear}-${String(month).padStart(2, '0')}`;
}

export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first working day from the given day of the month after on: when a period is scored. */
export function workingDayAfter(period: string, day: number, calendar: ReadonlyMap<string, boolean>): string {
  const next = addDays(periodBounds(period).to, day);
  return workingDayFrom(next, calendar);
}

export function workingDayFrom(day: string, calendar: ReadonlyMap<string, boolean>): string {
  let found = day;
  while (calendar.get(found) === false) found = addDays(found, 1);
  return found;
}

/** Morning of a day in China, as the instant at which somebody pressed the key. */
export function morningOf(day: string, minute = 0): Date {
  return new Date(Date.parse(`${day}T01:30:00Z`) + minute * 60_000);
}

/** The holidays that the demo assumes for the year after, which nobody has announced yet. */
const assumedHolidays = [
  { from: '2027-01-01', to: '2027-01-03' },
  { from: '2027-02-05', to: '2027-02-12' },
  { from: '2027-04-03', to: '2027-04-05' },
  { from: '2027-05-01', to: '2027-05-05' },
  { from: '2027-06-07', to: '2027-06-09' },
  { from: '2027-09-15', to: '2027-09-15' },
  { from: '2027-10-01', to: '2027-10-07' },
];

export function assumedDays(): CalendarDayRow[] {
  const days = workingYear({ year: demoYear + 1, holidays: assumedHolidays, workdays: [] });
  return days.map(({ day, isWorking }) => ({ day, is_working: isWorking, source: 'assumed' }));
}
