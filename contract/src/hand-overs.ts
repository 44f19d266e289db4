import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, pageOf, paging, role } from './shapes.ts';

/** Something that is open in a role at a place; its facts say what, the page leads to it. Never names of people. */
export const openItem = z.object({
  kind: z.enum([
    'sheet-to-pass',
    'sheet-begun',
    'notice-to-publish',
    'notice-running',
    'ballot-to-key',
    'ballot-half-keyed',
    'year-to-close',
    'entries-without-document',
    'declarations-waiting',
    'objections-waiting',
    'suggestions-waiting',
    'measures-waiting',
    'exemptions-ending',
    'exemptions-waiting',
    'branch-overdue',
    'account-in-use',
    'other-role',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type OpenItem = z.infer<typeof openItem>;

const named = z.object({ id, name: z.string() });
const signature = z.object({ name: z.string(), signedOn: day, recordedBy: z.string() });

const term = z.object({
  appointmentId: id,
  role,
  organization: named,
  person: named,
  fromOn: day,
  toOn: day.nullable(),
});

const endingTerm = term.extend({
  toOn: day,
  /** The day its list was last made on; null while there is none. */
  madeOn: day.nullable(),
  signedByLeaving: z.boolean(),
  signedByComing: z.boolean(),
});
export type EndingTerm = z.infer<typeof endingTerm>;

const handOver = z.object({
  term,
  /** Who takes over the same role at the same place; null while nobody is appointed. */
  coming: named.extend({ fromOn: day }).nullable(),
  /** What is open today. */
  open: z.array(openItem),
  /** The list as it was last made and printed. */
  made: z
    .object({
      id,
      on: day,
      by: z.string(),
      items: z.array(openItem),
      leaving: signature.nullable(),
      coming: signature.nullable(),
    })
    .nullable(),
});
export type HandOver = z.infer<typeof handOver>;

export const handOvers = {
  /** Terms in one's reach that end within sixty days, or ended in the last sixty and are not handed over. */
  terms: oc.route({ method: 'GET', path: '/ending-terms' }).input(z.object(paging)).output(pageOf(endingTerm)),
  read: oc.route({ method: 'GET', path: '/appointments/{id}/hand-over' }).input(z.object({ id })).output(handOver),
  /**
   * Makes the list as of today; made anew, the earlier one is history with its signatures, so whoever makes it anew names
   * the one he saw. `handOverId` is made by the caller.
   */
  make: oc
    .route({ method: 'POST', path: '/appointments/{id}/hand-over' })
    .input(z.object({ id, handOverId: id, seenId: id.nullable() }))
    .output(handOver),
  /** Records that one of the two has signed the printed list. */
  sign: oc
    .route({ method: 'POST', path: '/appointments/{id}/hand-over/signatures' })
    .input(z.object({ id, handOverId: id, side: z.enum(['leaving', 'coming']), signedOn: day }))
    .output(handOver),
};
