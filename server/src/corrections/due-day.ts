import type { Transaction } from '@xianfeng/store';
import { workingDayAfter } from '../calendar/working-day-after.ts';

/** The answer is due in so many working days after the request (PIPL 50 asks for a timely one). */
const workingDays = 15;

export function dueDay(tx: Transaction, requestedOn: string): Promise<string> {
  return workingDayAfter(tx, { from: requestedOn, workingDays });
}
