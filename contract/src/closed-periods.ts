import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, period, year } from './shapes.ts';

const closedPeriod = z.object({
  period,
  /** When its summary was published. */
  publishedOn: day,
  /** The last day on which it takes entries again; null where it takes none. */
  openUntil: day.nullable(),
  reopenings: z.array(z.object({ id, on: day, openUntil: day, by: z.string(), reason: z.string() })),
});
export type ClosedPeriod = z.infer<typeof closedPeriod>;

/** Periods whose published summary counts what had been entered: they take nothing more unless the committee opens one again. */
export const closedPeriods = {
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/closed-periods' })
    .input(z.object({ branchId: id, year: z.coerce.number().pipe(year).optional() }))
    .output(z.array(closedPeriod)),
  /** Opens a period for a week. `id` is made by the caller: twice is once. */
  reopen: oc
    .route({ method: 'POST', path: '/branches/{branchId}/closed-periods/{period}/reopen' })
    .input(z.object({ branchId: id, period, id, reason: z.string().trim().min(2).max(200) }))
    .output(z.array(closedPeriod)),
};
