import { addDays, noticePeriodEnd, weekday } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';

/** Two weeks of holidays would still lie within. */
const daysMost = 60;
const saturday = 6;

/**
 * The day that so many working days end on, counted from the day after. A day the calendar does not know counts from Monday to
 * Friday: a due day that is a little early harms nobody.
 */
export async function workingDayAfter(
  tx: Transaction,
  { from, workingDays }: { readonly from: string; readonly workingDays: number },
): Promise<string> {
  const known = await tx.calendar.between(from, addDays(from, daysMost));
  const days = new Map(known.map(({ day, is_working }) => [day, is_working]));
  const end = noticePeriodEnd(from, workingDays, (day) => days.get(day) ?? weekday(day) < saturday);
  return end.ok ? end.value : addDays(from, daysMost);
}
