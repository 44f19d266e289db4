import { oc } from '@orpc/contract';
import { z } from 'zod';
import { scoreCorrection } from './score-corrections.ts';
import { vetoOnRecord } from './vetoes.ts';
import { day, explanation, grades, id, problem, subject, year } from './shapes.ts';

const manner = z.enum(['hands', 'ballot']);
const words = z.string().trim().min(2).max(1000);

const line = z.object({
  memberId: id,
  name: z.string(),
  exempt: z.boolean(),
  total: z.string().nullable(),
  stars: z.int().nullable(),
  grade: z.string().nullable(),
  honors: z.array(z.string()),
  tied: z.array(z.string()),
  outcomes: z.array(z.string()),
  /** Of the stars a meeting gave directly; 0 while it gave none. */
  revision: z.int(),
  /** What was confirmed a year before; null where nothing is known. */
  last: z.object({ year: z.int(), stars: z.int().nullable(), grade: z.string().nullable() }).nullable(),
  /** It is not what it was a year before, so that the meeting says why. */
  isChanged: z.boolean(),
  changeWords: z.string().nullable(),
  /** What the points come to where the meeting rates otherwise, and why. */
  decided: z.object({ stars: z.int().nullable(), grade: z.string().nullable(), reason: z.string() }).nullable(),
  /** Honors of the year that the meeting picked this one for. */
  picked: z.array(z.string()),
  /** Why all the same, where the branch was criticised that year. */
  pickReason: z.string().nullable(),
});

/** The year-end page: steps, what is in the way, the trial, and what the meeting confirmed. */
export const yearEnd = z.object({
  branch: z.object({ id, name: z.string() }),
  /** Whom the year rates. */
  subject,
  year,
  scheme: z.object({ name: z.string(), version: z.string(), hasStars: z.boolean(), grades, outcomes: grades }),
  steps: z.array(
    z.object({
      step: z.enum(['scores', 'ballot', 'trial', 'meeting', 'notice']),
      state: z.enum(['done', 'current', 'later']),
      on: day.nullable(),
    }),
  ),
  obstacles: z.array(problem),
  satisfied: z.array(problem),
  /** Computed afresh; nothing is decided by it. Null while too little is there to compute anything. */
  trial: z.object({ lines: z.array(line), missing: z.array(problem) }).nullable(),
  bands: z.array(z.object({ stars: z.int().nullable(), grade: z.string().nullable(), members: z.int() })),
  /**
   * `honor`: its name in the scheme; `base`: how many are counted, with `baseStars` only those who have so many stars;
   * `percent`: the number before the sign; null where only a number of places is said.
   */
  quotas: z.array(
    z.object({
      honor: z.string(),
      base: z.int(),
      baseStars: z.int().nullable(),
      percent: z.string().nullable(),
      places: z.int(),
    }),
  ),
  /** Whom the meeting can pick for the year's honors: within the places, and those who stand equal at their edge. */
  contests: z.array(
    z.object({
      honor: z.string(),
      name: z.string(),
      places: z.int(),
      candidates: z.array(
        z.object({
          id,
          name: z.string(),
          isTied: z.boolean(),
          /** Where the branch was criticised that year and this would honor it or its secretary. It blocks nothing. */
          criticism: z.object({ branch: z.string(), words: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  /** Why the year was opened again after it had been confirmed. */
  reopenings: z.array(z.object({ on: day, by: z.string(), reason: z.string(), document: z.string() })),
  /** Whether the caller can open the confirmed year again. */
  mayReopen: z.boolean(),
  confirmed: z
    .object({
      on: day,
      due: z.int(),
      present: z.int(),
      ayes: z.int().nullable(),
      manner: manner.nullable(),
      lines: z.array(line),
    })
    .nullable(),
});
export type YearEnd = z.infer<typeof yearEnd>;

/** What a branch has come to where an organization above it rates branches; worked out afresh until a meeting confirms it. */
const branchCard = z.object({
  branch: z.object({ id, name: z.string() }),
  /** Who rates it. */
  organization: z.object({ id, name: z.string() }),
  year,
  scheme: z.object({ id, name: z.string(), version: z.string(), grades }),
  isConfirmed: z.boolean(),
  total: z.string().nullable(),
  stars: z.int().nullable(),
  grade: z.string().nullable(),
  /** What follows, by the scheme's names. */
  outcomes: z.array(z.string()),
  /** Published period by period, where the scheme does. */
  periods: z.array(z.object({ period: z.string(), points: z.string() })),
  explanation: explanation.nullable(),
  /** Scores that were corrected after their meeting, with what stood before. */
  corrections: z.array(scoreCorrection),
  /** What rules out of the year whatever the points say, with its document; by day. */
  vetoes: z.array(vetoOnRecord),
  /** Names of the groups that ballots have. */
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type BranchCard = z.infer<typeof branchCard>;

export const ratings = {
  readBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/rated-by/{organizationId}' })
    .input(z.object({ branchId: id, organizationId: id }))
    .output(branchCard),
  read: oc
    .route({ method: 'GET', path: '/branches/{branchId}/year-end' })
    .input(z.object({ branchId: id }))
    .output(yearEnd),
  /** The year's comprehensive table (年度综合得分登记表) of what a meeting has confirmed. */
  pdf: oc
    .route({ method: 'GET', path: '/branches/{branchId}/year-end/pdf' })
    .input(z.object({ branchId: id }))
    .output(z.file()),
  /** The same as a workbook. */
  excel: oc
    .route({ method: 'GET', path: '/branches/{branchId}/year-end/excel' })
    .input(z.object({ branchId: id }))
    .output(z.file()),
  /** For exempt members: stars as the meeting gives them. */
  giveDirectStars: oc
    .route({ method: 'POST', path: '/branches/{branchId}/year-end/direct-stars' })
    .input(z.object({ branchId: id, memberId: id, stars: z.int().min(0).max(10), revision: z.int().min(0) }))
    .output(yearEnd),
  /** Opens a confirmed year again, by whoever stands above; the meeting then confirms anew. */
  reopen: oc
    .route({ method: 'POST', path: '/branches/{branchId}/year-end/reopening' })
    .input(
      z.object({
        branchId: id,
        year: z.int(),
        reason: z.string().trim().min(2).max(1000),
        document: z.string().trim().min(2).max(100),
      }),
    )
    .output(yearEnd),
  /** The meeting confirms the run; refused while an obstacle stands. */
  confirm: oc
    .route({ method: 'POST', path: '/branches/{branchId}/year-end/confirm' })
    .input(
      z.object({
        branchId: id,
        confirmedOn: day,
        membersDue: z.int().min(1).max(5000),
        membersPresent: z.int().min(1).max(5000),
        ayes: z.int().min(0).max(5000),
        /** By show of hands, or by ballot. */
        manner,
        /** Where the meeting rates otherwise than the points. */
        changes: z
          .array(
            z.object({
              memberId: id,
              stars: z.int().min(0).max(10).nullable(),
              grade: z.string().max(60).nullable(),
              reason: words,
            }),
          )
          .max(5000)
          .default([]),
        /** Why somebody is not rated as a year before. */
        differences: z
          .array(z.object({ memberId: id, words }))
          .max(5000)
          .default([]),
        /** Whom it picks for the year's honors. */
        picks: z
          .array(
            z.object({
              honor: z.string().max(60),
              memberId: id,
              /** Why all the same, where the branch was criticised that year. */
              reason: words.nullable().default(null),
            }),
          )
          .max(1000)
          .default([]),
      }),
    )
    .output(yearEnd),
};
