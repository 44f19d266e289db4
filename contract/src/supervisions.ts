import { oc } from '@orpc/contract';
import { JUDGEMENTS, VISIT_FINDINGS } from '@xianfeng/engine';
import { z } from 'zod';
import { attachment } from './attachments.ts';
import { hash, lotFacts, numbersGiven } from './lots.ts';
import { day, id, upload, year } from './shapes.ts';

const words = (most: number) => z.string().trim().min(2).max(most);
const optional = (most: number) => z.string().trim().min(1).max(most).nullable();
const named = z.object({ id, name: z.string() });
const judgement = z.enum(JUDGEMENTS);
const finding = z.enum(VISIT_FINDINGS);
const kind = z.enum(['mid-year', 'year-end', 'by-lot']);
const visitState = z.enum(['planned', 'visited', 'following', 'closed', 'cancelled']);
const meetingGiven = z.object({
  on: day,
  due: z.int().min(1).max(5000),
  present: z.int().min(1).max(5000),
  ayes: z.int().min(0).max(5000),
});
const item = z.object({
  words: words(300),
  /** Where the rules say so. */
  clause: optional(200),
});

/** A visit as a list shows it. */
const visitHead = z.object({
  id,
  branch: named,
  /** Who sends. */
  organization: named,
  year,
  kind,
  /** By which somebody goes. */
  dueOn: day,
  state: visitState,
  visitedOn: day.nullable(),
  /** How many findings lack, are not settled, and of these are past their day. */
  lacking: z.int(),
  open: z.int(),
  overdue: z.int(),
});
export type VisitHead = z.infer<typeof visitHead>;

const visit = visitHead.extend({
  planId: id,
  /** Whoever acts names the revision they saw. */
  revision: z.int(),
  visitors: z.array(named),
  summary: z.string().nullable(),
  findings: z.array(
    z.object({
      position: z.int(),
      item,
      /** Null before anybody went. */
      finding: finding.nullable(),
      words: z.string().nullable(),
      dueOn: day.nullable(),
      mender: named.nullable(),
      state: z.enum(['open', 'mended', 'settled']).nullable(),
      isOverdue: z.boolean(),
    }),
  ),
  answer: z.object({ words: z.string(), on: day }).nullable(),
  cancelledReason: z.string().nullable(),
  steps: z.array(
    z.object({
      id,
      act: z.enum(['record', 'cancel', 'answer', 'mend', 'settle', 'again']),
      position: z.int().nullable(),
      on: day,
      words: z.string(),
      by: z.string(),
    }),
  ),
  files: z.array(attachment),
  /** Whom the plan names to go, and whether they are of the branch; empty for those who do not write it down. */
  group: z.array(named.extend({ isOfBranch: z.boolean() })),
  /** Of the branch, from whom it names who puts something right; empty for those who do not answer. */
  people: z.array(named),
  /** Findings that the caller may say are put right. */
  mayMend: z.array(z.int()),
  may: z.array(z.enum(['record', 'cancel', 'answer', 'recheck', 'attach'])),
});
export type Visit = z.infer<typeof visit>;

const assessment = z.object({
  id,
  planId: id,
  organization: named,
  year,
  branch: named,
  judgement,
  words: z.string(),
  meeting: meetingGiven,
  /** The visit that it rests on. */
  visit: z.object({ id, kind, on: day }).nullable(),
  /** Points it proposes where the branch is rated itself; whoever scores types them. */
  figure: z.string().nullable(),
  givenBy: z.string(),
  state: z.enum(['told', 'answered', 'objected', 'decided']),
  revision: z.int(),
  reply: z.object({ words: z.string(), by: z.string(), on: day }).nullable(),
  decision: z.object({ judgement, words: z.string(), by: z.string(), on: day }).nullable(),
  /** What holds now. */
  stands: judgement,
  may: z.array(z.enum(['answer', 'object', 'decide'])),
});
export type Assessment = z.infer<typeof assessment>;

const draw = z.object({
  id,
  ...lotFacts,
  dueOn: day,
  frozenOn: day,
  drawnOn: day.nullable(),
  /** In the order they were drawn. */
  drawn: z.array(named),
  withdrawal: z.object({ on: day, by: z.string(), reason: z.string() }).nullable(),
  may: z.array(z.enum(['draw', 'withdraw'])),
});
export type SupervisionDraw = z.infer<typeof draw>;

const board = z.object({
  organization: named,
  year,
  plan: z
    .object({
      id,
      state: z.enum(['draft', 'adopted']),
      revision: z.int(),
      items: z.array(item),
      visitors: z.array(named),
      writtenOn: day,
      meeting: meetingGiven.nullable(),
      visits: z.array(visitHead),
      draws: z.array(draw),
      assessments: z.array(assessment),
    })
    .nullable(),
  /** Those below, by the scheme they run under: what different schemes give is never compared. */
  schemes: z.array(z.object({ scheme: z.string().nullable(), branches: z.array(named) })),
  /** Who can be named to go; empty for those who do not write the plan. */
  people: z.array(named),
  mayLead: z.boolean(),
});
export type SupervisionBoard = z.infer<typeof board>;

const at = z.object({ id });
const seen = at.extend({ revision: z.int().min(1) });
const yearAt = { year: z.coerce.number().pipe(year) };

/** Looking at branches by a plan (监督检查): who goes where, what was found and put right, and what a meeting thought. */
export const supervisions = {
  ofOrganization: oc
    .route({ method: 'GET', path: '/organizations/{organizationId}/supervision/{year}' })
    .input(z.object({ organizationId: id, ...yearAt }))
    .output(board),
  /** A branch's own: visits to it and what was thought of it. */
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/supervision/{year}' })
    .input(z.object({ branchId: id, ...yearAt }))
    .output(z.object({ branch: named, year, visits: z.array(visitHead), assessments: z.array(assessment) })),
  /** Visits that the caller may be sent on, and those of which something is the caller's to put right. */
  mine: oc
    .route({ method: 'GET', path: '/me/supervision' })
    .output(z.object({ visits: z.array(visitHead), toMend: z.array(visitHead) })),
  /** Writes a draft, whole; `revision` 0 for a new one. `id` is made by the caller. */
  write: oc
    .route({ method: 'POST', path: '/organizations/{organizationId}/supervision/{year}' })
    .input(
      z.object({
        ...{ organizationId: id, ...yearAt, id, revision: z.int().min(0) },
        items: z.array(item).min(1).max(60),
        visitorIds: z.array(id).min(1).max(60),
        visits: z
          .array(z.object({ id, branchId: id, kind: z.enum(['mid-year', 'year-end']), dueOn: day }))
          .min(1)
          .max(1000),
      }),
    )
    .output(board),
  adopt: oc
    .route({ method: 'POST', path: '/supervision-plans/{id}/adoption' })
    .input(seen.extend({ meeting: meetingGiven }))
    .output(board),
  /** Names others to go, of an adopted plan. */
  regroup: oc
    .route({ method: 'POST', path: '/supervision-plans/{id}/visitors' })
    .input(seen.extend({ visitorIds: z.array(id).min(1).max(60), reason: words(300) }))
    .output(board),
  /** Freezes the list of the branches below, of which some are drawn by lot to be visited. */
  freeze: oc
    .route({ method: 'POST', path: '/supervision-plans/{planId}/draws/{id}' })
    .input(at.extend({ planId: id, draws: z.int().min(1).max(200), dueOn: day }))
    .output(draw),
  readDraw: oc.route({ method: 'GET', path: '/supervision-draws/{id}' }).input(at).output(draw),
  /** The frozen list, byte for byte. */
  readList: oc
    .route({ method: 'GET', path: '/supervision-draws/{id}/list' })
    .input(at)
    .output(z.object({ list: z.string(), hash })),
  /** The numbers of those present, in the order they were read out; a visit is planned for each that is drawn. */
  draw: oc
    .route({ method: 'POST', path: '/supervision-draws/{id}/draw' })
    .input(at.extend({ numbers: numbersGiven }))
    .output(draw),
  /** Takes a list back that nobody has drawn from. */
  withdrawDraw: oc
    .route({ method: 'POST', path: '/supervision-draws/{id}/withdraw' })
    .input(at.extend({ reason: words(200) }))
    .output(draw),
  readVisit: oc.route({ method: 'GET', path: '/supervision-visits/{id}' }).input(at).output(visit),
  /** Writes down who went and what was found to each item, in their order. */
  record: oc
    .route({ method: 'POST', path: '/supervision-visits/{id}/record' })
    .input(
      seen.extend({
        on: day,
        visitorIds: z.array(id).max(20),
        summary: words(2000),
        findings: z.array(z.object({ finding, words: optional(1000), dueOn: day.nullable() })).max(60),
      }),
    )
    .output(visit),
  cancel: oc
    .route({ method: 'POST', path: '/supervision-visits/{id}/cancellation' })
    .input(seen.extend({ words: words(500) }))
    .output(visit),
  /** The branch's answer, and who puts right what lacks. */
  answer: oc
    .route({ method: 'POST', path: '/supervision-visits/{id}/answer' })
    .input(
      seen.extend({
        words: words(2000),
        menders: z.array(z.object({ position: z.int().min(0), menderId: id })).max(60),
      }),
    )
    .output(visit),
  mend: oc
    .route({ method: 'POST', path: '/supervision-visits/{id}/mending' })
    .input(seen.extend({ position: z.int().min(0), words: words(1000) }))
    .output(visit),
  /** Looks again: settled, or to be done again by another day. */
  recheck: oc
    .route({ method: 'POST', path: '/supervision-visits/{id}/recheck' })
    .input(
      seen.extend({
        position: z.int().min(0),
        act: z.enum(['settle', 'again']),
        on: day,
        words: words(1000),
        dueOn: day.nullable(),
      }),
    )
    .output(visit),
  /** A photo or document, at most 10 MiB. `fileId` is made by the caller: twice is once. */
  attach: oc
    .route({ method: 'POST', path: '/supervision-visits/{id}/files' })
    .input(at.extend({ fileId: id, file: upload }))
    .output(attachment),
  readFile: oc
    .route({ method: 'GET', path: '/supervision-visits/{id}/files/{fileId}' })
    .input(at.extend({ fileId: id }))
    .output(z.file()),
  /** What a meeting thought of a branch's year. */
  assess: oc
    .route({ method: 'POST', path: '/supervision-plans/{planId}/assessments/{id}' })
    .input(
      at.extend({
        ...{ planId: id, branchId: id, judgement, words: words(2000), meeting: meetingGiven },
        visitId: id.nullable(),
        figure: z
          .string()
          .regex(/^\d{1,4}(\.\d{1,2})?$/)
          .nullable(),
      }),
    )
    .output(assessment),
  /** The branch takes note, or objects. */
  reply: oc
    .route({ method: 'POST', path: '/supervision-assessments/{id}/reply' })
    .input(seen.extend({ act: z.enum(['answer', 'object']), words: words(2000) }))
    .output(assessment),
  decide: oc
    .route({ method: 'POST', path: '/supervision-assessments/{id}/decision' })
    .input(seen.extend({ judgement, words: words(2000) }))
    .output(assessment),
};
