import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, decimal, grades, id, period, problem, subject } from './shapes.ts';

const kind = z.enum(['month', 'quarter', 'half', 'year']);

/** What hangs on the wall; frozen at publication. Never ID numbers, telephone numbers, cases or ballots. */
export const noticeBody = z.object({
  branch: z.string(),
  /** Whom its lines are of: members, or branches where an organization above them rates them. */
  subject,
  committee: z.string(),
  scheme: z.object({ name: z.string(), version: z.string(), grades }),
  kind,
  period,
  number: z.int(),
  items: z.array(z.object({ id: z.string(), name: z.string() })),
  lines: z.array(
    z.object({
      memberId: id,
      name: z.string(),
      exempt: z.boolean(),
      /** Points by item, in the order of `items`; null where exempt or not due. */
      points: z.array(decimal.nullable()),
      total: z.string().nullable(),
      stars: z.int().nullable(),
      grade: z.string().nullable(),
    }),
  ),
  meeting: z.object({ on: day, due: z.int(), present: z.int() }).nullable(),
  openedOn: day,
  closesOn: day,
  /** The days of the notice period as drawn on the sheet. */
  days: z.array(z.object({ day, isWorking: z.boolean() })),
  quotas: z.array(
    z.object({
      honor: z.string(),
      base: z.int(),
      percent: z.string().nullable(),
      places: z.int(),
      names: z.array(z.string()),
    }),
  ),
  contact: z.string(),
});
export type NoticeBody = z.infer<typeof noticeBody>;

export const notice = z.object({
  id,
  branchId: id,
  kind,
  period,
  number: z.int(),
  /** `held`: its time is over, and objections to it are not answered yet. */
  state: z.enum(['open', 'held', 'closed']),
  openedOn: day,
  closesOn: day,
  checkCode: z.string(),
  /** Where the audit trail stood at publication, to keep outside: `xianfeng verify --against`. Null for the demo's past. */
  checkpoint: z.string().nullable(),
  body: noticeBody,
  /** Scores that were corrected since it hangs out: it shows what they were. Whose, and from what to what; never why. */
  corrections: z.array(
    z.object({
      ...{ id, memberId: id, member: z.string(), period, itemName: z.string() },
      ...{ stood: decimal.nullable(), points: decimal, decidedOn: day.nullable() },
    }),
  ),
});
export type Notice = z.infer<typeof notice>;

const at = z.object({ branchId: id, kind, period });

export const notices = {
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/notices' })
    .input(z.object({ branchId: id }))
    .output(
      z.array(
        notice
          .omit({ body: true, branchId: true, checkpoint: true, corrections: true })
          /** Whom its lines are of. */
          .extend({ subject }),
      ),
    ),
  read: oc.route({ method: 'GET', path: '/notices/{id}' }).input(z.object({ id })).output(notice),
  draft: oc
    .route({ method: 'GET', path: '/branches/{branchId}/notices/{kind}/{period}/draft' })
    .input(at)
    .output(z.object({ body: noticeBody, obstacles: z.array(problem) })),
  /** The trail is written after the act, so its checkpoint is not yet in the answer. */
  publish: oc
    .route({ method: 'POST', path: '/branches/{branchId}/notices/{kind}/{period}' })
    .input(at)
    .output(notice.omit({ checkpoint: true, corrections: true })),
};
