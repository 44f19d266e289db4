import { type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

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

    /** Takes days in; what the State Council has announced replaces what was assumed, never the other way. */
    learn: async (days: readonly CalendarDayRow[]): Promise<void> => {
      await sql`
        insert into calendar_day select * from json_populate_recordset(null::calendar_day, ${JSON.stringify(days)})
        on conflict (day) do update set is_working = excluded.is_working, source = excluded.source
        where calendar_day.source = 'assumed'`.execute(db);
    },
  };
}
