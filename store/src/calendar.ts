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

    /** Holds the calendar until the transaction ends, so that two who enter a year do so one after the other. */
    hold: async (): Promise<void> => {
      await sql`select pg_advisory_xact_lock(hashtextextended('calendar', 0))`.execute(db);
    },

    /** Takes days in; what came with the program stays, and nothing that is assumed replaces what was announced. */
    learn: async (days: readonly CalendarDayRow[]): Promise<void> => {
      await sql`
        insert into calendar_day select * from json_populate_recordset(null::calendar_day, ${JSON.stringify(days)})
        on conflict (day) do update set is_working = excluded.is_working, source = excluded.source
        where calendar_day.source <> 'official' and excluded.source <> 'assumed'`.execute(db);
    },
  };
}
