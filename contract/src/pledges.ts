import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, month, pageOf, paging, period } from './shapes.ts';

const state = z.enum(['drafted', 'signed', 'in-progress', 'kept', 'not-kept', 'withdrawn']);
const act = z.enum(['sign', 'note', 'keep', 'break', 'withdraw']);
const by = z.enum(['member', 'branch']);
const written = z.string().trim().min(2).max(200);

/** What a pledge says, wherever it stands in a list of them. */
const pledgeHead = z.object({
  id,
  kind: z.string(),
  kindName: z.string(),
  words: z.string(),
  dueOn: day,
  state,
  revision: z.int(),
  /** Whether it is still to be worked on and its day is over. */
  isOverdue: z.boolean(),
  /** The latest note of progress, or why it was found kept, not kept, or withdrawn. */
  lastWords: z.string().nullable(),
});

/** What somebody promises (承诺), with both signatures and every step. */
export const pledge = pledgeHead.extend({
  branchId: id,
  branch: z.string(),
  by,
  memberId: id.nullable(),
  /** Who pledges: the member, or the branch. */
  who: z.string(),
  cite: z.string().nullable(),
  /** Empty where plans are made for the year. */
  months: z.array(month),
  pledgedOn: day,
  signedOn: day.nullable(),
  /** Who typed it for the member, and until when it can be undone; null where it is the member's own hand. */
  proxy: z.object({ typedBy: z.string(), typedOn: day, undoUntil: day, undoneOn: day.nullable() }).nullable(),
  steps: z.array(
    z.object({
      step: z.enum(['pledge', 'sign', 'note', 'keep', 'break', 'withdraw']),
      on: day,
      by: z.string(),
      words: z.string().nullable(),
    }),
  ),
  /** What the reader may do now. */
  may: z.array(act),
});
export type Pledge = z.infer<typeof pledge>;

/** The kinds of pledges that somebody makes, and what they are planned for. */
export const pledgeSet = z.object({
  id: z.string(),
  name: z.string(),
  by,
  period: z.enum(['month', 'year']),
  kinds: z.array(z.object({ id: z.string(), name: z.string(), least: z.int() })),
  publicised: z.boolean(),
  cite: z.string().nullable(),
  clause: z.string().nullable(),
});
export type PledgeSetView = z.infer<typeof pledgeSet>;

const plannedPledge = pledgeHead.extend({ months: z.array(month), isPlanned: z.boolean() });

/** One period's plan of a branch: for everybody what is promised, what of it is planned, and which kinds are lacking. */
export const pledgePlan = z.object({
  branch: z.object({ id, name: z.string() }),
  period,
  year: z.int(),
  today: day,
  /** Whether the period's scores are passed, so that its plan stands. */
  isClosed: z.boolean(),
  sets: z.array(pledgeSet),
  /** Members of whom pledges are asked and the branch itself (without `memberId`), the branch first. */
  rows: z.array(
    z.object({
      memberId: id.nullable(),
      who: z.string(),
      setId: z.string(),
      isDue: z.boolean(),
      pledges: z.array(plannedPledge),
      lacks: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type PledgePlan = z.infer<typeof pledgePlan>;

/** A member's own pledges, and what he can pledge now; no set where his branch's scheme asks for none. */
const ownPledges = z.object({
  branchId: id.nullable(),
  year: z.int().nullable(),
  today: day,
  set: pledgeSet.nullable(),
  lacks: z.array(z.string()),
  pledges: z.array(pledge),
});
export type OwnPledges = z.infer<typeof ownPledges>;

const pledging = {
  id,
  kind: z.string().min(1).max(60),
  words: written,
  dueOn: day,
  months: z.array(month).max(12),
  pledgedOn: day,
};

/** Whoever acts names the revision he saw. */
const seen = { id, revision: z.int().min(1) };

export const pledges = {
  own: oc.route({ method: 'GET', path: '/me/pledges' }).output(ownPledges),
  /** The branch's register of the year it works on: what is open, or what is over; those due first. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/pledges' })
    .input(z.object({ ...paging, branchId: id, open: z.enum(['yes', 'no', 'all']).default('all') }))
    .output(pageOf(pledge)),
  /** What branches pledge to their committee, as far as the caller reaches. */
  ofBranches: oc.route({ method: 'GET', path: '/branch-pledges' }).input(z.object(paging)).output(pageOf(pledge)),
  read: oc.route({ method: 'GET', path: '/pledges/{id}' }).input(z.object({ id })).output(pledge),
  readPlan: oc
    .route({ method: 'GET', path: '/branches/{branchId}/pledge-plans/{period}' })
    .input(z.object({ branchId: id, period }))
    .output(pledgePlan),
  /** Takes pledges into a month's plan or out of it, all or none: refused while somebody's plan lacks a kind. */
  plan: oc
    .route({ method: 'POST', path: '/branches/{branchId}/pledge-plans/{period}' })
    .input(
      z.object({
        branchId: id,
        period,
        changes: z
          .array(z.object({ ...seen, isPlanned: z.boolean() }))
          .min(1)
          .max(500),
      }),
    )
    .output(pledgePlan),
  /** One's own, or typed for a member by the recorder from paper. `id` is made by the caller: twice is once. */
  make: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/pledges' })
    .input(z.object({ branchId: id, personId: id, ...pledging }))
    .output(pledge),
  /** The branch's own, written and signed by its secretary. */
  makeForBranch: oc
    .route({ method: 'POST', path: '/branches/{branchId}/pledges' })
    .input(z.object({ branchId: id, ...pledging }))
    .output(pledge),
  /** The other side signs: the branch what members pledge, the committee what a branch pledges; all or none. */
  sign: oc
    .route({ method: 'POST', path: '/branches/{branchId}/pledges/sign' })
    .input(z.object({ branchId: id, by, signedOn: day, pledges: z.array(z.object(seen)).min(1).max(500) }))
    .output(z.object({ signed: z.int() })),
  note: oc
    .route({ method: 'POST', path: '/pledges/{id}/notes' })
    .input(z.object({ ...seen, words: written }))
    .output(pledge),
  /** The other side finds it kept or not, with the reason. */
  decide: oc
    .route({ method: 'POST', path: '/pledges/{id}/decide' })
    .input(z.object({ ...seen, isKept: z.boolean(), reason: written }))
    .output(pledge),
  withdraw: oc
    .route({ method: 'POST', path: '/pledges/{id}/withdraw' })
    .input(z.object({ ...seen, reason: written }))
    .output(pledge),
};
