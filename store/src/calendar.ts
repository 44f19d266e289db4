import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './transaction.ts';

export type CalendarDayRow = Selectable<Schema['calendar_day']>;

/** Working days and holidays; the same for every committee. A day that is not there is not known. */
export function calendarOf({ db }: Work) {
  return {
    between: (fromOn: string, toOn: string): Promise<CalendarDayRow[]> =>
      db
        .selectFrom('calendar_day')
        .selectAll()
        .where('day', '>=', fromOn)
        .where('day', '<=', toOn)
        .orderBy('day')
        .execute(),
  };
}
