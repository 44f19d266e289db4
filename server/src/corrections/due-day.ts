import { addDays, noticePeriodEnd, weekday } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';

/** The answer is due in so many working days after the request (PIPL 50 asks for a timely one). */
const workingDays = 15;
/** Two weeks of holidays would still lie within. */
const daysMost = 60;
const saturday = 6;

/** A day the calendar does not know counts from Monday to Friday: a due day that is a little early harms nobody. */
export async function dueDay(tx: Transaction, requestedOn: string): Promise<string> {
  const known = await tx.calendar.between(requestedOn, addDays(requestedOn, daysMost));
  const days = new Map(known.map(({ day, is_working }) => [day, is_working]));
  const end = noticePeriodEnd(requestedOn, workingDays, (day) => days.get(day) ?? weekday(day) < saturday);
  return end.ok ? end.value : addDays(requestedOn, daysMost);
}
