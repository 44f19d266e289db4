import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, year } from './shapes.ts';

const deed = z.object({
  id,
  kind: z.enum(['entry', 'declaration']),
  itemName: z.string(),
  occurredOn: day,
  document: z.string().nullable(),
  words: z.string(),
});

const yearCheck = z.object({
  year,
  /** Scores of periods that are over, due and not given, the earliest period first. */
  missing: z.array(
    z.object({
      period: z.string(),
      rater: z.enum(['self', 'peer', 'branch', 'panel', 'committee', 'agreed']),
      members: z.array(z.object({ id, name: z.string(), cells: z.int() })),
    }),
  ),
  /** Two deeds of one member that may be the same; people say whether they are. Two hundred at most. */
  alike: z.array(
    z.object({
      memberId: id,
      member: z.string(),
      likeness: z.enum(['same-day', 'same-document']),
      first: deed,
      second: deed,
    }),
  ),
});
export type YearCheck = z.infer<typeof yearCheck>;

/** What is missing from a branch's year, and what looks doubled (查漏查重). */
export const yearChecks = {
  read: oc
    .route({ method: 'GET', path: '/branches/{branchId}/year-check' })
    .input(z.object({ branchId: id }))
    .output(yearCheck),
};
