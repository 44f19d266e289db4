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
  /** Only of a notice that was hung out again: the one it takes the place of. */
  replaces: z.object({ number: z.int(), checkCode: z.string(), openedOn: day }).optional(),
  /** And what of it was corrected: what stood there and what stands now. `what` is an item, `total`, `stars`, `grade` or an honor. */
  changes: z
    .array(
      z.object({
        memberId: id.nullable(),
        name: z.string(),
        what: z.string(),
        whatName: z.string(),
        stood: z.string().nullable(),
        stands: z.string().nullable(),
      }),
    )
    .optional(),
});
export type NoticeBody = z.infer<typeof noticeBody>;

/** Who did a step with a notice, and on which day. */
const step = z.object({ by: z.string(), on: day });
const boxAct = z.enum(['propose', 'check', 'approve', 'return', 'publish']);
const concern = z.enum(['secrecy', 'need', 'accuracy']);
export type NoticeConcern = z.infer<typeof concern>;

/** The four boxes that a notice goes through before it hangs; the last one is its publication. */
const noticeBoxes = z.object({
  state: z.enum(['draft', 'proposed', 'checked', 'approved', 'returned']),
  /** Sent back with a step, so that nobody decides on what another has just decided. Zero before it is proposed. */
  revision: z.int(),
  /** Boxes were filled for other figures than those that stand now; they are open again. */
  hasChanged: z.boolean(),
  proposed: step.nullable(),
  checked: step.nullable(),
  approved: step.nullable(),
  returned: step.extend({ concern: concern.nullable(), words: z.string() }).nullable(),
  /** What the reader may do with it now. */
  may: z.array(boxAct),
});
export type NoticeBoxes = z.infer<typeof noticeBoxes>;

/** `held`: its time is over, and objections to it are not answered yet. `taken-down`: closed, and off the wall. */
const noticeState = z.enum(['open', 'held', 'closed', 'taken-down', 'replaced']);

/** Counts of people, the best first, so that nobody stands out: grades or stars from `best` to `least`, or points from `least` on. */
export const noticeBands = z.object({
  by: z.enum(['grade', 'stars', 'points']),
  groups: z.array(z.object({ best: z.string(), least: z.string(), count: z.int() })),
});
export type NoticeBands = z.infer<typeof noticeBands>;

const other = z.object({ id, number: z.int(), openedOn: day });

export const notice = z.object({
  id,
  branchId: id,
  kind,
  period,
  number: z.int(),
  state: noticeState,
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
  /** The notice that it took the place of, and the one that took its place. */
  replaces: other.nullable(),
  replacedBy: other.nullable(),
  /** Who filled its boxes; only for those who keep it, and null of notices from before there were boxes. */
  boxes: z.object({ proposed: step, checked: step, approved: step, published: step }).nullable(),
  /** When the sheet was taken off the wall. */
  removedOn: day.nullable(),
  mayTakeDown: z.boolean(),
  /** What the reader sees of others: `items` everything, `totals`, or `bands`, where `body` holds the reader's own line alone. */
  others: z.enum(['bands', 'totals', 'items']),
  /** Null where others are seen, and where they are too few to be counted. */
  bands: noticeBands.nullable(),
  /** Everybody who stands on the sheet. */
  people: z.array(z.object({ memberId: id, name: z.string() })),
});
export type Notice = z.infer<typeof notice>;

/** A notice as it stands in lists and right after it was hung out. */
const noticePlace = notice.pick({
  ...{ id: true, branchId: true, kind: true, period: true, number: true, state: true, openedOn: true },
  ...{ closesOn: true, checkCode: true, removedOn: true },
});
export type NoticePlace = z.infer<typeof noticePlace>;

/** What a stranger learns of a sheet by its check code: no name, no figure. */
const noticeCheck = z.object({
  ...{ committee: z.string(), branch: z.string(), kind, period, number: z.int(), state: noticeState },
  ...{ openedOn: day, closesOn: day, checkCode: z.string(), hash: z.string() },
  replacedBy: other.omit({ id: true }).nullable(),
});
export type NoticeCheck = z.infer<typeof noticeCheck>;

const hallNotice = z.object({
  ...{ id, kind, period, number: z.int(), state: noticeState, openedOn: day, closesOn: day, checkCode: z.string() },
  ...{ subject, grades, people: z.int(), exempt: z.int(), bands: noticeBands.nullable(), contact: z.string() },
  days: z.array(z.object({ day, isWorking: z.boolean() })),
});
export type HallNotice = z.infer<typeof hallNotice>;

/** `closed`: nobody waits any longer, for a reason that somebody has given. */
const lineAnswer = z.enum(['confirmed', 'refused', 'closed']);

/** Before it is proposed everybody has a say about the own line; `hash` is of the line that was looked at. */
const lineConfirmations = z.object({
  ...{ dueOn: day, mayRecord: z.boolean(), mayClose: z.boolean() },
  lines: z.array(
    z.object({
      ...{ subjectId: id, name: z.string(), total: z.string().nullable(), hash: z.string() },
      ...{ answer: lineAnswer.nullable(), words: z.string().nullable(), on: day.nullable(), by: z.string().nullable() },
    }),
  ),
});
export type LineConfirmations = z.infer<typeof lineConfirmations>;

const ownLine = z.object({
  ...{ branchId: id, kind, period, dueOn: day, items: noticeBody.shape.items, hash: z.string() },
  line: noticeBody.shape.lines.element,
  ...{ answer: lineAnswer.nullable(), words: z.string().nullable(), answeredOn: day.nullable() },
});
export type OwnLine = z.infer<typeof ownLine>;

const at = z.object({ branchId: id, kind, period });
const boxAt = at.extend({ revision: z.int() });
/** An answer has an id of the caller's. */
const lineAt = at.extend({ id, subjectId: id, hash: z.string().min(1).max(64) });
const boxPath = '/branches/{branchId}/notices/{kind}/{period}';

export const notices = {
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/notices' })
    .input(z.object({ branchId: id }))
    .output(
      z.array(
        noticePlace
          .omit({ branchId: true })
          /** Whom its lines are of; and whether it is the reader's to take off the wall now. */
          .extend({ subject, mayTakeDown: z.boolean() }),
      ),
    ),
  read: oc.route({ method: 'GET', path: '/notices/{id}' }).input(z.object({ id })).output(notice),
  /** As an official paper, for those who may read all that hangs on the wall. */
  pdf: oc.route({ method: 'GET', path: '/notices/{id}/pdf' }).input(z.object({ id })).output(z.file()),
  /** Its lines as a workbook. */
  excel: oc.route({ method: 'GET', path: '/notices/{id}/excel' }).input(z.object({ id })).output(z.file()),
  word: oc.route({ method: 'GET', path: '/notices/{id}/word' }).input(z.object({ id })).output(z.file()),
  /** For a screen in the hall: what hangs, without lines and names. */
  hall: oc
    .route({ method: 'GET', path: '/branches/{branchId}/hall' })
    .input(z.object({ branchId: id }))
    .output(z.object({ branch: z.string(), today: day, notices: z.array(hallNotice) })),
  checkCode: oc
    .route({ method: 'GET', path: '/notice-codes/{code}' })
    .input(z.object({ code: z.string().regex(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/) }))
    .output(noticeCheck),
  draft: oc
    .route({ method: 'GET', path: '/branches/{branchId}/notices/{kind}/{period}/draft' })
    .input(at)
    .output(
      z.object({
        ...{ body: noticeBody, obstacles: z.array(problem), boxes: noticeBoxes },
        /** Null where the scheme asks nobody, and before the figures stand. */
        confirmations: lineConfirmations.nullable(),
      }),
    ),
  /** Lines of one's own that the scheme lets one confirm before they hang out. */
  ownLines: oc.route({ method: 'GET', path: '/me/lines' }).output(z.object({ lines: z.array(ownLine) })),
  confirmLine: oc
    .route({ method: 'POST', path: `${boxPath}/confirmations/{id}` })
    .input(
      lineAt.extend({
        answer: z.enum(['confirmed', 'refused']),
        words: z.string().trim().min(1).max(500).nullable(),
      }),
    )
    .output(z.object({ id })),
  closeLine: oc
    .route({ method: 'POST', path: `${boxPath}/confirmations/{id}/close` })
    .input(lineAt.extend({ toldOn: day, words: z.string().trim().min(1).max(500) }))
    .output(z.object({ id })),
  /** Drafts of a branch that are on their way, and what of them is the reader's to do. */
  onTheWay: oc
    .route({ method: 'GET', path: '/branches/{branchId}/notices-on-the-way' })
    .input(z.object({ branchId: id }))
    .output(z.array(z.object({ kind, period, subject, state: noticeBoxes.shape.state, may: z.array(boxAct) }))),
  propose: oc
    .route({ method: 'POST', path: `${boxPath}/propose` })
    .input(boxAt)
    .output(noticeBoxes),
  /** One look for secrecy, need and accuracy; what is wrong with any of them is sent back with its reason. */
  check: oc
    .route({ method: 'POST', path: `${boxPath}/check` })
    .input(boxAt)
    .output(noticeBoxes),
  approve: oc
    .route({ method: 'POST', path: `${boxPath}/approve` })
    .input(boxAt)
    .output(noticeBoxes),
  giveBack: oc
    .route({ method: 'POST', path: `${boxPath}/give-back` })
    .input(boxAt.extend({ concern: concern.nullable(), words: z.string().trim().min(1).max(500) }))
    .output(noticeBoxes),
  /** The trail is written after the act, so its checkpoint is not yet in the answer. */
  publish: oc
    .route({ method: 'POST', path: boxPath })
    .input(at)
    .output(noticePlace.extend({ body: noticeBody })),
  takeDown: oc.route({ method: 'POST', path: '/notices/{id}/take-down' }).input(z.object({ id })).output(noticePlace),
};
