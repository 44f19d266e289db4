import { oc } from '@orpc/contract';
import { MEASURE_FORMS } from '@xianfeng/engine';
import { z } from 'zod';
import { day, id, period, problem, role, subject, year } from './shapes.ts';

const form = z.enum(MEASURE_FORMS);
const state = z.enum(['proposed', 'decided', 'in-force', 'done', 'ended', 'waived', 'revoked']);
const act = z.enum(['propose', 'decide', 'waive', 'carry-out', 'note', 'review', 'lift', 'revoke']);
const ending = z.enum(['mended', 'not-mended', 'lifted']);
const words = (most: number) => z.string().trim().min(2).max(most);
const optional = (most: number) => z.string().trim().min(1).max(most).nullable();
const named = z.object({ id, name: z.string() });
const months = z.int().min(1).max(24);

/** What of the rating it follows from, by its name in the scheme; null where people found it. */
const ground = z
  .object({ what: z.enum(['outcome', 'honor', 'grade', 'factor']), name: z.string(), value: z.string().nullable() })
  .nullable();
export type MeasureGround = z.infer<typeof ground>;

/** A kind of measure that the scheme has, with its clause. */
const kind = z.object({
  id: z.string(),
  name: z.string(),
  form,
  isAdverse: z.boolean(),
  standing: z.enum(['term', 'until-lifted', 'once']),
  decidedBy: z.enum(['branch', 'committee']),
  months: months.nullable(),
  mentor: z.boolean(),
  /** Opened by people because of what they found: it follows from no number. */
  isByHand: z.boolean(),
  clause: z.object({ cite: z.string(), text: z.string() }),
});
export type MeasureKindView = z.infer<typeof kind>;

const measure = z.object({
  id,
  branch: named,
  year,
  subject,
  kind,
  period,
  /** Whom it is about. */
  concerns: named,
  ground,
  notice: z.object({ id, number: z.int(), closesOn: day }),
  state,
  /** Whoever acts names the revision they saw. */
  revision: z.int(),
  reasons: z.string(),
  /** Why all the same, where the branch was criticised that year. */
  criticismReason: z.string().nullable(),
  meeting: z.object({ on: day, due: z.int(), present: z.int(), ayes: z.int() }),
  decidedBy: z.string(),
  /** Who carries it out. */
  owner: named.nullable(),
  dueOn: day.nullable(),
  mentor: named.nullable(),
  method: z.string().nullable(),
  months: z.int().nullable(),
  carriedOutOn: day.nullable(),
  termEndsOn: day.nullable(),
  outcome: ending.nullable(),
  endedOn: day.nullable(),
  steps: z.array(
    z.object({
      id,
      act,
      on: day,
      words: z.string(),
      /** What whom it is about said to it. */
      statement: z.string().nullable(),
      document: z.string().nullable(),
      by: z.string(),
    }),
  ),
  tasks: z.array(z.object({ words: z.string(), dueOn: day, doneOn: day.nullable() })),
  /** Objections to it. */
  objections: z.array(z.object({ id, number: z.int(), isOpen: z.boolean() })),
  /** What stands against carrying it out now. */
  obstacles: z.array(problem),
  isMine: z.boolean(),
  may: z.array(act),
});
export type Measure = z.infer<typeof measure>;

/** Somebody for whom something follows that nobody has decided on yet. */
const eligible = z.object({
  ...{ concerns: named, period, ground, obstacles: z.array(problem) },
  /** Equal to others at the edge of the places of an honor: people choose among them. */
  isTied: z.boolean(),
  /** Where the branch was criticised that year and this would honor it or its secretary: what was said. It blocks nothing. */
  criticism: z.object({ branch: z.string(), words: z.string() }).nullable(),
});

const board = z.object({
  branch: named,
  year,
  subject,
  /** Whether a meeting has confirmed the year. */
  isConfirmed: z.boolean(),
  kinds: z.array(
    kind.extend({
      eligible: z.array(eligible),
      /** Of honors that are given in periods of the year: how many places out of how many people, and how many are taken. */
      places: z.array(z.object({ period, base: z.int(), places: z.int(), tied: z.int(), taken: z.int() })),
      measures: z.array(measure),
    }),
  ),
  /** Who can be named to carry out, or to help; empty for those who do not decide. */
  people: z.array(named.extend({ roles: z.array(role) })),
  /** Whom a measure that people open themselves can be about; empty for those who do not decide. */
  subjects: z.array(named),
  /** Periods with a notice, for such measures. */
  periods: z.array(period),
  mayDecide: z.boolean(),
});
export type MeasureBoard = z.infer<typeof board>;

const at = z.object({ id });
const seen = at.extend({ revision: z.int().min(1) });
const meeting = z.object({
  on: day,
  due: z.int().min(1).max(5000),
  present: z.int().min(1).max(5000),
  ayes: z.int().min(0).max(5000),
});

/** What is done about those for whom something follows (结果运用). */
export const measures = {
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/measures/{year}' })
    .input(z.object({ branchId: id, year: z.coerce.number().pipe(year) }))
    .output(board),
  /** In how many cases a meeting has to decide, or somebody has to act, of this year and the last; years without any are left out. */
  waiting: oc
    .route({ method: 'GET', path: '/branches/{branchId}/waiting-measures' })
    .input(z.object({ branchId: id }))
    .output(z.array(z.object({ year, toDecide: z.int(), toDo: z.int() }))),
  /** About the caller, the caller's to carry out, or with the caller as mentor. */
  mine: oc.route({ method: 'GET', path: '/me/measures' }).output(z.object({ measures: z.array(measure) })),
  read: oc.route({ method: 'GET', path: '/measures/{id}' }).input(at).output(measure),
  /** The letter (告诫通知书, 限期整改通知书) as an official paper; refused of a measure that is no letter. */
  pdf: oc.route({ method: 'GET', path: '/measures/{id}/pdf' }).input(at).output(z.file()),
  /** The same as a Word document. */
  word: oc.route({ method: 'GET', path: '/measures/{id}/word' }).input(at).output(z.file()),
  /** A meeting decides, proposes or decides against one kind of measure for one or several. */
  decide: oc
    .route({ method: 'POST', path: '/branches/{branchId}/measures/{year}' })
    .input(
      z.object({
        branchId: id,
        year: z.coerce.number().pipe(year),
        act: z.enum(['decide', 'propose', 'waive']),
        kind: z.string().max(60),
        period,
        /** A new id for each measure. */
        subjects: z
          .array(z.object({ id, subjectId: id }))
          .min(1)
          .max(200),
        reasons: words(2000),
        meeting,
        ownerId: id.nullable(),
        dueOn: day.nullable(),
        mentorId: id.nullable(),
        method: optional(500),
        months: months.nullable(),
        tasks: z.array(z.object({ words: words(500), dueOn: day })).max(30),
        /** Why all the same, where one of them was criticised. */
        criticismReason: words(1000).nullable().default(null),
      }),
    )
    .output(board),
  /** The committee decides on what the branch proposes. */
  approve: oc
    .route({ method: 'POST', path: '/measures/{id}/decision' })
    .input(seen.extend({ act: z.enum(['decide', 'waive']), on: day, words: words(2000), document: optional(100) }))
    .output(measure),
  carryOut: oc
    .route({ method: 'POST', path: '/measures/{id}/carrying-out' })
    .input(seen.extend({ on: day, words: words(4000), statement: optional(4000), document: optional(100) }))
    .output(measure),
  note: oc
    .route({ method: 'POST', path: '/measures/{id}/notes' })
    .input(seen.extend({ on: day, words: words(2000) }))
    .output(measure),
  finishTask: oc
    .route({ method: 'POST', path: '/measures/{id}/tasks/{position}' })
    .input(at.extend({ position: z.coerce.number().int().min(0).max(29), on: day }))
    .output(measure),
  /** At the end of a term. */
  review: oc
    .route({ method: 'POST', path: '/measures/{id}/review' })
    .input(
      seen.extend({
        on: day,
        outcome: z.enum(['mended', 'not-mended']),
        words: words(2000),
        statement: optional(4000),
      }),
    )
    .output(measure),
  lift: oc
    .route({ method: 'POST', path: '/measures/{id}/lifting' })
    .input(seen.extend({ on: day, words: words(2000) }))
    .output(measure),
  revoke: oc
    .route({ method: 'POST', path: '/measures/{id}/revocation' })
    .input(seen.extend({ words: words(2000) }))
    .output(measure),
};
