import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, year } from './shapes.ts';

const span = z.object({ from: day, to: day });

/** A year's working days as far as they are known: holidays on weekdays, and weekends that are worked. */
export const calendarYear = z.object({
  year,
  /** official: came with the program; entered: typed in from the State Council's notice; assumed: for demonstration. */
  source: z.enum(['official', 'entered', 'assumed']).nullable(),
  holidays: z.array(span),
  workdays: z.array(day),
  /** The next year, where it is November and nobody has entered its holidays. */
  missing: year.nullable(),
});
export type CalendarYear = z.infer<typeof calendarYear>;

export const calendar = {
  read: oc
    .route({ method: 'GET', path: '/calendar' })
    .input(z.object({ year: z.coerce.number().pipe(year) }))
    .output(calendarYear),
  /** Enters a whole year: weekends are off, holidays too, days worked in exchange are not. */
  enter: oc
    .route({ method: 'POST', path: '/calendar' })
    .input(
      z.object({
        year,
        holidays: z.array(span).max(40),
        workdays: z.array(day).max(40),
        /** Number of the State Council's notice. */
        document: z.string().trim().min(1).max(100),
        /** What the caller saw standing: nobody overwrites what somebody else has entered meanwhile. */
        seen: calendarYear.shape.source,
      }),
    )
    .output(calendarYear),
};
