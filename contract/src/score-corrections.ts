import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, decimal, id, pageOf, paging, period, problem, year } from './shapes.ts';
import { rater } from './sheets.ts';

const written = z.string().trim().min(2).max(200);

/** A score of a passed sheet that was found wrong, and what should stand: one proposes, another passes. */
export const scoreCorrection = z.object({
  id,
  memberId: id,
  member: z.string(),
  period,
  rater,
  item: z.string(),
  itemName: z.string(),
  /** What stood before; null where a score had been forgotten. */
  stood: decimal.nullable(),
  points: decimal,
  reason: z.string(),
  /** The meeting or the document that it rests on. */
  evidence: z.string(),
  state: z.enum(['waiting', 'passed', 'refused', 'withdrawn']),
  proposedBy: z.string(),
  proposedOn: day,
  decidedBy: z.string().nullable(),
  decidedOn: day.nullable(),
  decisionReason: z.string().nullable(),
  /** Passed after the period's points, or a sum of them, had hung out. */
  isAfterNotice: z.boolean(),
});

const listedCorrection = scoreCorrection.extend({
  /** Why the reader may not pass it; null where he may, or where it does not wait. */
  obstacle: problem.nullable(),
  /** Proposed by the reader. */
  isOwn: z.boolean(),
});
export type ListedCorrection = z.infer<typeof listedCorrection>;

const at = z.object({ branchId: id, id });

export const scoreCorrections = {
  /** Of a branch's year (the one in use unless named): what waits first, then the latest. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/score-corrections' })
    .input(z.object({ ...paging, branchId: id, year: z.coerce.number().pipe(year).optional() }))
    .output(pageOf(listedCorrection).extend({ waiting: z.int() })),
  /** `id` is made by the caller: twice is once. `stood` is what the caller saw. */
  propose: oc
    .route({ method: 'POST', path: '/branches/{branchId}/score-corrections/{id}' })
    .input(
      at.extend({
        memberId: id,
        period,
        /** Whose sheet; without it that of whoever settles the period. */
        rater: rater.optional(),
        item: z.string().min(1).max(60),
        stood: decimal.nullable(),
        points: decimal,
        reason: written,
        evidence: written,
      }),
    )
    .output(listedCorrection),
  pass: oc
    .route({ method: 'POST', path: '/branches/{branchId}/score-corrections/{id}/pass' })
    .input(at)
    .output(listedCorrection),
  refuse: oc
    .route({ method: 'POST', path: '/branches/{branchId}/score-corrections/{id}/refusal' })
    .input(at.extend({ reason: written }))
    .output(listedCorrection),
  /** Whoever proposed it takes it back while it waits. */
  withdraw: oc
    .route({ method: 'POST', path: '/branches/{branchId}/score-corrections/{id}/withdrawal' })
    .input(at)
    .output(listedCorrection),
};
