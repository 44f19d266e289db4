import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pledge } from './pledges.ts';
import { day, decimal, id, memberStatus, month, period, problem, subject } from './shapes.ts';

export const cell = z.object({
  memberId: id,
  item: z.string(),
  points: decimal.nullable(),
  reason: z.string().max(200).nullable(),
  /** 0 where nothing has been saved yet. */
  revision: z.int().min(0),
});
export type Cell = z.infer<typeof cell>;

/** Whose scores a sheet holds: one's own, another member's, the branch's, the panel's, the committee's, the agreed ones. */
export const rater = z.enum(['self', 'peer', 'branch', 'panel', 'committee', 'agreed']);

const sheetItem = z.object({
  id: z.string(),
  name: z.string(),
  least: decimal,
  most: decimal,
  standard: z.string().nullable(),
  cite: z.string().nullable(),
  /** Whether a cell without a score stands in the way of the meeting; else it may stay empty. */
  isRequired: z.boolean(),
});

const sheetState = z.enum(['open', 'passed', 'published']);

/** One rater's score grid of a branch in a period: what to score, what stands, what is still in the way. */
export const sheet = z.object({
  branch: z.object({ id, name: z.string() }),
  period,
  rater,
  /** Every rater the period has a sheet of, whoever settles it first, with the number of scores still missing. */
  raters: z.array(z.object({ rater, missing: z.int() })),
  /**
   * Where peers score: who has given and who is to, and whether the caller may read it; nobody once the meeting has
   * passed them, and null elsewhere.
   */
  givers: z.array(z.object({ id, name: z.string(), isGiven: z.boolean(), isReadable: z.boolean() })).nullable(),
  /** Whose scores of the others are shown; null elsewhere, and while nobody is chosen. */
  giverId: id.nullable(),
  state: sheetState,
  passedOn: day.nullable(),
  items: z.array(sheetItem),
  /** Whom the rows are of: members, or branches where an organization above them rates them. */
  subject,
  /** A cell that differs from the period before by at least this needs a reason; null where the scheme asks for none. */
  reasonFrom: decimal.nullable(),
  members: z.array(
    z.object({
      id,
      name: z.string(),
      category: z.string().nullable(),
      /** What the scheme calls the category, where it tells it apart. */
      categoryName: z.string().nullable(),
      status: memberStatus,
      exemptReason: z.string().nullable(),
      isDue: z.boolean(),
      /** Scored by others: one's own row, or the giver's. */
      isOwn: z.boolean(),
      /** Items that are not for this member. */
      notFor: z.array(z.string()),
      /** Points of the period before by item, where there are any. */
      previous: z.record(z.string(), decimal),
      previousTotal: decimal.nullable(),
    }),
  ),
  cells: z.array(cell),
  /** What other raters gave for the same cells: where scores are compared to be agreed, and where the agreed one counts instead. */
  beside: z.array(z.object({ rater, memberId: id, item: z.string(), points: decimal })),
  /** What members have pledged for the period, where the scores are given in view of it, and the kinds that are lacking. */
  pledges: z.array(
    z.object({
      memberId: id,
      lacks: z.array(z.string()),
      pledges: z.array(pledge.pick({ id: true, kindName: true, words: true, dueOn: true, state: true })),
    }),
  ),
  /** Points that a meeting proposes for branches after looking at them, with the visit each rests on; whoever scores decides. */
  proposed: z.array(
    z.object({
      memberId: id,
      figure: decimal,
      visit: z.object({ id, kind: z.enum(['mid-year', 'year-end', 'by-lot']), on: day }),
    }),
  ),
  obstacles: z.array(problem),
});
export type Sheet = z.infer<typeof sheet>;

/** What one is asked to score of one's own accord: oneself, or the others; as a secretary for the branch, that or the other branches. */
export const ownSheet = sheet.pick({ period: true, rater: true, state: true, items: true, cells: true }).extend({
  branch: z.string(),
  isForBranch: z.boolean(),
  rows: z.array(z.object({ id, name: z.string(), notFor: z.array(z.string()) })),
});
export type OwnSheet = z.infer<typeof ownSheet>;

const at = z.object({ branchId: id, period, rater: rater.optional(), giverId: id.optional() });
const ownAt = z.object({ rater: z.enum(['self', 'peer']), period });
/** Of the branch for which its secretary gives scores, in the year of an organization above it. */
const branchAt = ownAt.extend({ branchId: id, organizationId: id });

export const sheets = {
  /** The period that is scored now, of the shortest the scheme scores in; null where nothing is scored by periods. */
  present: oc
    .route({ method: 'GET', path: '/branches/{branchId}/sheets' })
    .input(z.object({ branchId: id }))
    .output(z.object({ period: period.nullable() })),
  /** Without a rater, the sheet of whoever settles the period. */
  read: oc.route({ method: 'GET', path: '/branches/{branchId}/sheets/{period}' }).input(at).output(sheet),
  /** Saves the cells as one act: all or none. `revision` is the one the writer saw; another's later change is a conflict. */
  saveCells: oc
    .route({ method: 'POST', path: '/branches/{branchId}/sheets/{period}/cells' })
    .input(at.extend({ origin: z.enum(['keyed', 'pasted']), cells: z.array(cell).min(1).max(5000) }))
    .output(z.object({ cells: z.array(cell), obstacles: z.array(problem) })),
  /** The meeting passes every rater's sheet of the period; afterwards they can be read only. */
  pass: oc
    .route({ method: 'POST', path: '/branches/{branchId}/sheets/{period}/pass' })
    .input(
      z.object({
        branchId: id,
        period,
        passedOn: day,
        membersDue: z.int().min(1).max(500),
        membersPresent: z.int().min(1).max(500),
      }),
    )
    .output(sheet),
  /** What the caller is asked to score of his own accord, in the years his branch and whoever rates it work on. */
  own: oc.route({ method: 'GET', path: '/own/sheets' }).output(
    z.array(
      ownSheet.pick({ period: true, rater: true, state: true, branch: true, isForBranch: true }).extend({
        /** The branch the caller speaks for, and who asks it; null where he is asked himself. */
        forBranch: z.object({ branchId: id, organizationId: id }).nullable(),
        missing: z.int(),
      }),
    ),
  ),
  readOwn: oc.route({ method: 'GET', path: '/own/sheets/{rater}/{period}' }).input(ownAt).output(ownSheet),
  saveOwn: oc
    .route({ method: 'POST', path: '/own/sheets/{rater}/{period}/cells' })
    .input(ownAt.extend({ cells: z.array(cell).min(1).max(5000) }))
    .output(ownSheet),
  /** What a branch gives itself or the others, where an organization above it rates branches. */
  readForBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/rated-by/{organizationId}/sheets/{rater}/{period}' })
    .input(branchAt)
    .output(ownSheet),
  saveForBranch: oc
    .route({ method: 'POST', path: '/branches/{branchId}/rated-by/{organizationId}/sheets/{rater}/{period}/cells' })
    .input(branchAt.extend({ cells: z.array(cell).min(1).max(5000) }))
    .output(ownSheet),
  quarter: oc
    .route({ method: 'GET', path: '/branches/{branchId}/quarters/{period}' })
    .input(z.object({ branchId: id, period: z.string().regex(/^\d{4}-Q[1-4]$/) }))
    .output(
      z.object({
        branch: z.object({ id, name: z.string() }),
        period: z.string(),
        months: z.array(z.object({ period: month, state: z.enum(['open', 'passed', 'published']) })),
        members: z.array(
          z.object({
            id,
            name: z.string(),
            months: z.array(decimal.nullable()),
            total: z.string().nullable(),
            exempt: z.boolean(),
          }),
        ),
        /** Star of the quarter: how many places, who meets the bar, who is tied at its edge; people pick. */
        quota: z
          .object({
            base: z.int(),
            percent: z.string().nullable(),
            places: z.int(),
            candidates: z.array(id),
            tied: z.array(id),
          })
          .nullable(),
      }),
    ),
};
