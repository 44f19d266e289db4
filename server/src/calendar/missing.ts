import type { Problem } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';

/** The State Council announces the next year's holidays in the autumn; from November on they are to be there. */
const fromMonth = '11';

/** The next year where its days are to be known by now and are not; notices that reach into it would be refused. */
export async function missingYear(tx: Transaction, today: string): Promise<number | null> {
  if (today.slice(5, 7) < fromMonth) return null;
  const next = Number(today.slice(0, 4)) + 1;
  const known = await tx.calendar.between(`${next}-01-01`, `${next}-12-31`);
  return known.length === 0 ? next : null;
}

/** The same as something for people to look into. */
export async function calendarChecks(tx: Transaction, today: string): Promise<readonly Problem[]> {
  const year = await missingYear(tx, today);
  return year === null ? [] : [{ code: 'check.calendar-missing', facts: { year } }];
}
