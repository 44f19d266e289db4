import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, pageOf, paging, subject } from './shapes.ts';

export const objectionAbouts = ['score', 'total', 'stars', 'grade', 'honor', 'other'] as const;
export const objectionOutcomes = ['upheld', 'partly', 'rejected'] as const;
const about = z.enum(objectionAbouts);
export type ObjectionAbout = z.infer<typeof about>;
const objected = z.enum([...objectionAbouts, 'measure']);
const outcome = z.enum(objectionOutcomes);
const decision = z.enum(['confirmed', 'changed']);
const state = z.enum(['raised', 'investigating', 'answered', 'appealed', 'decided', 'withdrawn']);
const act = z.enum(['assign', 'answer', 'withdraw', 'appeal', 'decide']);
const words = (most: number) => z.string().trim().min(2).max(most);
const named = z.object({ id, name: z.string() });

const objection = z.object({
  id,
  branch: named,
  /** What it was raised against. */
  notice: z.object({ id, kind: z.enum(['month', 'quarter', 'half', 'year']), period: z.string(), number: z.int() }),
  subject,
  /** Within the branch and year. */
  number: z.int(),
  /** Whom it is about. */
  concerns: named,
  about: objected,
  /** Id and name of the item; null unless it is about a score. */
  item: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What was decided because of the notice, where it is against that; it is not carried out before the answer. */
  measure: z.object({ id, name: z.string() }).nullable(),
  words: z.string(),
  /** Who raised it; null for whoever it is none of whose business. */
  objector: z.string().nullable(),
  /** Who wrote it down for somebody else; null where it was raised by account, and where the objector is not shown. */
  recordedBy: z.string().nullable(),
  isMine: z.boolean(),
  raisedOn: day,
  /** The answer is due. */
  dueOn: day,
  state,
  /** Whoever acts names the revision they saw. */
  revision: z.int(),
  investigators: z.array(named),
  assignedOn: day.nullable(),
  answer: z
    .object({
      outcome,
      findings: z.string(),
      reply: z.string(),
      metOn: day.nullable(),
      by: z.string(),
      on: day,
    })
    .nullable(),
  appeal: z.object({ words: z.string(), on: day, dueOn: day }).nullable(),
  decision: z.object({ decision, words: z.string(), by: z.string(), on: day }).nullable(),
  withdrawnOn: day.nullable(),
  may: z.array(act),
});
export type Objection = z.infer<typeof objection>;

const at = z.object({ id });
const seen = at.extend({ revision: z.int().min(1) });

/** Objections (异议) to what hangs out, and appeals (申诉) against the answers. */
export const objections = {
  /** What a notice can be objected to, of one line. */
  raise: oc
    .route({ method: 'POST', path: '/notices/{noticeId}/objections/{id}' })
    .input(
      at.extend({
        noticeId: id,
        /** A line of the notice. */
        subjectId: id,
        about,
        item: z.string().max(60).nullable(),
        words: words(1000),
        /** Who said it or handed it in, where somebody else writes it down; null for one's own. */
        objector: z.string().trim().min(2).max(40).nullable(),
      }),
    )
    .output(objection),
  /** What was decided about one because of a rating can be objected to by whom it is about. */
  raiseToMeasure: oc
    .route({ method: 'POST', path: '/measures/{measureId}/objections/{id}' })
    .input(
      at.extend({
        measureId: id,
        words: words(1000),
        /** Who said it or handed it in, where somebody else writes it down; null for one's own. */
        objector: z.string().trim().min(2).max(40).nullable(),
      }),
    )
    .output(objection),
  /** Of a branch, for those who deal with them; the latest first. */
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/objections' })
    .input(z.object({ ...paging, branchId: id }))
    .output(pageOf(objection)),
  /** Raised by the caller, about the caller, or to be looked into by the caller. */
  mine: oc.route({ method: 'GET', path: '/me/objections' }).output(z.object({ objections: z.array(objection) })),
  read: oc.route({ method: 'GET', path: '/objections/{id}' }).input(at).output(objection),
  /** Who can be named to look into it: everybody of the branch who holds an office, with what stands against it. */
  candidates: oc
    .route({ method: 'GET', path: '/objections/{id}/candidates' })
    .input(at)
    .output(z.object({ people: z.array(named.extend({ roles: z.array(z.string()), isBarred: z.boolean() })) })),
  assign: oc
    .route({ method: 'POST', path: '/objections/{id}/investigators' })
    .input(seen.extend({ investigatorIds: z.array(id).min(1).max(9) }))
    .output(objection),
  answer: oc
    .route({ method: 'POST', path: '/objections/{id}/answer' })
    .input(
      seen.extend({
        outcome,
        findings: words(2000),
        reply: words(2000),
        metOn: day.nullable(),
      }),
    )
    .output(objection),
  withdraw: oc.route({ method: 'POST', path: '/objections/{id}/withdraw' }).input(seen).output(objection),
  appeal: oc
    .route({ method: 'POST', path: '/objections/{id}/appeal' })
    .input(seen.extend({ words: words(2000) }))
    .output(objection),
  decide: oc
    .route({ method: 'POST', path: '/objections/{id}/decision' })
    .input(seen.extend({ decision, words: words(2000) }))
    .output(objection),
};
