import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, decimal, id, pageOf, paging, year } from './shapes.ts';

export const ledgerEntry = z.object({
  id,
  sequence: z.int(),
  subjectId: id,
  subject: z.string(),
  item: z.string(),
  itemName: z.string(),
  level: z.string().nullable(),
  levelName: z.string().nullable(),
  points: decimal.nullable(),
  quantity: decimal.nullable(),
  occurredOn: day,
  countsOn: day,
  recordedAt: z.iso.datetime(),
  /** Written down after the period was over in which it counts (补记). */
  isLate: z.boolean(),
  recordedBy: z.string(),
  document: z.string().nullable(),
  note: z.string().nullable(),
  clause: z.string(),
  /** Where the review by a second person stands; null where the scheme asks for none. */
  review: z
    .object({
      state: z.enum(['waiting', 'passed', 'refused']),
      by: z.string().nullable(),
      on: day.nullable(),
    })
    .nullable(),
  reversesId: id.nullable(),
  reversedById: id.nullable(),
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

export const ledger = {
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/entries' })
    .input(z.object({ ...paging, branchId: id, year: z.coerce.number().pipe(year).optional() }))
    .output(
      pageOf(ledgerEntry).extend({
        /** What may be entered under the branch's scheme: items with their levels and points. */
        tariff: z.array(
          z.object({
            item: z.string(),
            name: z.string(),
            sign: z.enum(['plus', 'minus', 'both']),
            levels: z.array(z.object({ id: z.string(), name: z.string(), points: decimal })),
            least: decimal.nullable(),
            most: decimal.nullable(),
            cite: z.string().nullable(),
          }),
        ),
      }),
    ),
  /** Enters an award, a disciplinary action or a criticism with its date and document. `id` is made by the caller: twice is once. */
  append: oc
    .route({ method: 'POST', path: '/branches/{branchId}/entries' })
    .input(
      z.object({
        id,
        branchId: id,
        subjectId: id,
        item: z.string(),
        level: z.string().optional(),
        points: decimal.optional(),
        occurredOn: day,
        document: z.string().trim().min(1).max(100),
        note: z.string().trim().max(200).optional(),
      }),
    )
    .output(ledgerEntry),
  reverse: oc
    .route({ method: 'POST', path: '/branches/{branchId}/entries/{entryId}/reverse' })
    .input(z.object({ id, branchId: id, entryId: id, reason: z.string().trim().min(2).max(200) }))
    .output(ledgerEntry),
};
