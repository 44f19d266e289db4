import type { CalendarYear } from '@xianfeng/contract';
import { done, holidaysOf, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { missingYear } from './missing.ts';

export function readCalendar({ store, clock }: Services, caller: Caller, year: number): Promise<Result<CalendarYear>> {
  return store.transaction(caller.committeeId, async (tx) => done(await calendarView(tx, year, clock.today())));
}

export async function calendarView(tx: Transaction, year: number, today: string): Promise<CalendarYear> {
  const rows = await tx.calendar.between(`${year}-01-01`, `${year}-12-31`);
  const known = holidaysOf(rows.map(({ day, is_working }) => ({ day, isWorking: is_working })));
  return {
    year,
    source: rows[0]?.source ?? null,
    holidays: known.holidays.map(({ from, to }) => ({ from, to })),
    workdays: [...known.workdays],
    missing: await missingYear(tx, today),
  };
}
