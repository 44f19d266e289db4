import type { Transaction } from '@xianfeng/store';
import { workingDayAfter } from '../calendar/working-day-after.ts';

/** Answers and decisions are due in so many working days: no source names a number, and the parties read the day. */
const workingDays = 10;

export function dueDay(tx: Transaction, from: string): Promise<string> {
  return workingDayAfter(tx, { from, workingDays });
}
