import { oc } from '@orpc/contract';
import { z } from 'zod';
import { exemptReason } from './members.ts';
import { day, id, pageOf, paging } from './shapes.ts';

const step = z.enum(['branch', 'committee', 'department']);
export type ExemptionStepName = z.infer<typeof step>;

const returnedFor = z.enum(['papers-missing', 'not-eligible', 'days-wrong', 'ask-again']);
export type ReturnedFor = z.infer<typeof returnedFor>;

/** A wish not to be scored, with every step it has taken. */
export const exemptionRequest = z.object({
  id,
  personId: id,
  name: z.string(),
  branchId: id,
  branch: z.string(),
  reason: exemptReason,
  fromOn: day,
  toOn: day.nullable(),
  state: z.enum(['wished', 'branch-passed', 'committee-reviewed', 'approved', 'returned', 'withdrawn']),
  revision: z.int(),
  /** Whose turn it is. */
  turn: step.nullable(),
  /** Who typed it for the member, and until when it can be undone; null where it is the member's own hand. */
  proxy: z.object({ id, typedBy: z.string(), typedOn: day, undoUntil: day, undoneOn: day.nullable() }).nullable(),
  steps: z.array(
    z.object({
      step: z.enum(['wish', 'branch', 'committee', 'department', 'return', 'withdrawal']),
      on: day,
      by: z.string(),
      document: z.string().nullable(),
      membersDue: z.int().nullable(),
      membersPresent: z.int().nullable(),
      returnedFor: returnedFor.nullable(),
    }),
  ),
});
export type ExemptionRequest = z.infer<typeof exemptionRequest>;

/** Whoever takes a step names the revision he saw. */
const seen = z.object({ id, revision: z.int().min(1) });

export const exemptions = {
  /** Requests of the branches within reach, the latest first. */
  list: oc
    .route({ method: 'GET', path: '/exemption-requests' })
    .input(z.object(paging))
    .output(pageOf(exemptionRequest)),
  readOwn: oc.route({ method: 'GET', path: '/me/exemption-requests' }).output(z.array(exemptionRequest)),
  /** One's own wish, or typed for a member by the recorder. `id` is made by the caller: twice is once. */
  wish: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/exemption-wish' })
    .input(z.object({ id, branchId: id, personId: id, reason: exemptReason, fromOn: day, toOn: day.nullable() }))
    .output(exemptionRequest),
  passBranch: oc
    .route({ method: 'POST', path: '/exemption-requests/{id}/branch' })
    .input(seen.extend({ on: day, membersDue: z.int().min(1).max(9999), membersPresent: z.int().min(1).max(9999) }))
    .output(exemptionRequest),
  review: oc
    .route({ method: 'POST', path: '/exemption-requests/{id}/committee' })
    .input(seen.extend({ on: day, document: z.string().trim().min(1).max(100) }))
    .output(exemptionRequest),
  /** The last step: from here on it takes effect. */
  approve: oc
    .route({ method: 'POST', path: '/exemption-requests/{id}/department' })
    .input(seen.extend({ on: day, document: z.string().trim().min(1).max(100) }))
    .output(exemptionRequest),
  /** Sent back by whose turn it is. */
  sendBack: oc
    .route({ method: 'POST', path: '/exemption-requests/{id}/return' })
    .input(seen.extend({ on: day, returnedFor }))
    .output(exemptionRequest),
  /** By the member, as long as it is not approved. */
  withdraw: oc
    .route({ method: 'POST', path: '/exemption-requests/{id}/withdraw' })
    .input(seen)
    .output(exemptionRequest),
};
