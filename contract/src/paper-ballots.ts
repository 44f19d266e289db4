import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, decimal, id, period, subject } from './shapes.ts';

const total = z.object({
  group: z.string(),
  memberId: id,
  item: z.string(),
  papers: z.int().min(0),
  scored: z.int().min(0),
  sum: decimal,
});
export type PaperTotal = z.infer<typeof total>;

/** A ballot on paper: totals typed in twice by two different people; it counts once both agree. */
export const paperBallot = z.object({
  branch: z.object({ id, name: z.string() }),
  /** Whom the papers are about. */
  subject,
  ballot: z.string(),
  name: z.string(),
  period: z.string(),
  heldOn: day.nullable(),
  groups: z.array(z.object({ id: z.string(), name: z.string(), leastPapers: z.int() })),
  items: z.array(z.object({ id: z.string(), name: z.string(), most: decimal })),
  members: z.array(z.object({ id, name: z.string() })),
  keyings: z.array(
    z.object({
      keying: z.union([z.literal(1), z.literal(2)]),
      keyedBy: z.string(),
      isMine: z.boolean(),
      finishedAt: z.iso.datetime().nullable(),
      cells: z.int(),
    }),
  ),
  /** One's own keying only; the other's is hidden until both are finished. */
  mine: z.array(total),
  /** Where the two keyings differ; empty until both are finished. */
  differences: z.array(
    z.object({ group: z.string(), memberId: id, item: z.string(), first: z.string(), second: z.string() }),
  ),
  state: z.enum(['open', 'differs', 'counted', 'void']),
});
export type PaperBallot = z.infer<typeof paperBallot>;

/** Without a ballot, the one that the scheme holds in the period. */
const at = z.object({ branchId: id, period, ballot: z.string().optional() });

export const paperBallots = {
  read: oc.route({ method: 'GET', path: '/branches/{branchId}/paper-ballots/{period}' }).input(at).output(paperBallot),
  /** Saves totals of one's own keying; `heldOn` is the day of the meeting. */
  save: oc
    .route({ method: 'POST', path: '/branches/{branchId}/paper-ballots/{period}/totals' })
    .input(at.extend({ heldOn: day, totals: z.array(total).min(1).max(20000) }))
    .output(paperBallot),
  finish: oc
    .route({ method: 'POST', path: '/branches/{branchId}/paper-ballots/{period}/finish' })
    .input(at)
    .output(paperBallot),
  /** Opens one's own finished keying again, to mend what differs. */
  reopen: oc
    .route({ method: 'POST', path: '/branches/{branchId}/paper-ballots/{period}/reopen' })
    .input(at)
    .output(paperBallot),
};
