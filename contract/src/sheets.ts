import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, decimal, id, memberStatus, month, problem } from './shapes.ts';

export const cell = z.object({
  memberId: id,
  item: z.string(),
  points: decimal.nullable(),
  reason: z.string().max(200).nullable(),
  /** 0 where nothing has been saved yet. */
  revision: z.int().min(0),
});
export type Cell = z.infer<typeof cell>;

/** A month's score grid of a branch: what to score, what stands, what is still in the way. */
export const sheet = z.object({
  branch: z.object({ id, name: z.string() }),
  period: month,
  state: z.enum(['open', 'passed', 'published']),
  passedOn: day.nullable(),
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      least: decimal,
      most: decimal,
      standard: z.string().nullable(),
      cite: z.string().nullable(),
    }),
  ),
  /** A cell that differs from last month's by at least this needs a reason; null where the scheme asks for none. */
  reasonFrom: decimal.nullable(),
  members: z.array(
    z.object({
      id,
      name: z.string(),
      category: z.string().nullable(),
      status: memberStatus,
      exemptReason: z.string().nullable(),
      isDue: z.boolean(),
      /** One's own row: others score it. */
      isOwn: z.boolean(),
      /** Last month's points by item, where there are any. */
      previous: z.record(z.string(), decimal),
      previousTotal: decimal.nullable(),
    }),
  ),
  cells: z.array(cell),
  obstacles: z.array(problem),
});
export type Sheet = z.infer<typeof sheet>;

export const sheets = {
  read: oc
    .route({ method: 'GET', path: '/branches/{branchId}/sheets/{period}' })
    .input(z.object({ branchId: id, period: month }))
    .output(sheet),
  /** Saves the cells as one act: all or none. `revision` is the one the writer saw; another's later change is a conflict. */
  saveCells: oc
    .route({ method: 'POST', path: '/branches/{branchId}/sheets/{period}/cells' })
    .input(
      z.object({
        branchId: id,
        period: month,
        origin: z.enum(['keyed', 'pasted']),
        cells: z.array(cell).min(1).max(5000),
      }),
    )
    .output(z.object({ cells: z.array(cell), obstacles: z.array(problem) })),
  /** The branch committee's meeting passes the sheet; afterwards it can be read only. */
  pass: oc
    .route({ method: 'POST', path: '/branches/{branchId}/sheets/{period}/pass' })
    .input(
      z.object({
        branchId: id,
        period: month,
        passedOn: day,
        membersDue: z.int().min(1).max(500),
        membersPresent: z.int().min(1).max(500),
      }),
    )
    .output(sheet),
  quarter: oc
    .route({ method: 'GET', path: '/branches/{branchId}/quarters/{period}' })
    .input(z.object({ branchId: id, period: z.string().regex(/^\d{4}-Q[1-4]$/) }))
    .output(
      z.object({
        branch: z.object({ id, name: z.string() }),
        period: z.string(),
        months: z.array(z.object({ period: month, state: z.enum(['open', 'passed', 'published']) })),
        members: z.array(
          z.object({
            id,
            name: z.string(),
            months: z.array(decimal.nullable()),
            total: z.string().nullable(),
            exempt: z.boolean(),
          }),
        ),
        /** Star of the quarter: how many places, who meets the bar, who is tied at its edge; people pick. */
        quota: z
          .object({
            base: z.int(),
            percent: z.string().nullable(),
            places: z.int(),
            candidates: z.array(id),
            tied: z.array(id),
          })
          .nullable(),
      }),
    ),
};
