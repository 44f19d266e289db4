import type { Transaction } from '@xianfeng/store';
import { workingDayAfter } from '../calendar/working-day-after.ts';

/** Replies are due in so many working days, the first and the one of the organization above alike. */
const workingDays = 15;

export function dueDay(tx: Transaction, from: string): Promise<string> {
  return workingDayAfter(tx, { from, workingDays });
}
