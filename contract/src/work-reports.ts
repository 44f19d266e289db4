import { oc } from '@orpc/contract';
import { HEARD_OPINIONS, type HeardOpinion } from '@xianfeng/engine';
import { z } from 'zod';
import { day, id, pageOf, paging, year } from './shapes.ts';

const words = (most: number) => z.string().trim().min(2).max(most);
const part = z.string().trim().max(10_000);
const named = z.object({ id, name: z.string() });
const state = z.enum(['draft', 'handed-in', 'heard', 'commented']);
const visit = z.object({ id, kind: z.enum(['mid-year', 'year-end', 'by-lot']), on: day, organization: z.string() });
const count = z.int().min(0).max(5000);
const counts = z.object({ good: count, 'rather-good': count, fair: count, poor: count } satisfies Record<
  HeardOpinion,
  z.ZodType
>);
export const heardOpinions = HEARD_OPINIONS;

const report = z.object({
  id,
  author: named,
  state,
  /** Whoever acts names the revision they saw. */
  revision: z.int(),
  done: z.string(),
  problems: z.string(),
  next: z.string(),
  /** By outcome. */
  answers: z.array(z.object({ outcome: z.string(), words: z.string() })),
  writtenOn: day,
  handedInOn: day.nullable(),
  returnedWords: z.string().nullable(),
  visit: visit.nullable(),
  hearing: z
    .object({ on: day, due: z.int(), present: z.int(), counts, opinion: z.string(), by: z.string() })
    .nullable(),
  comment: z.object({ words: z.string(), by: z.string(), on: day }).nullable(),
  may: z.array(z.enum(['write', 'hand-in', 'return', 'hear', 'comment'])),
});
export type WorkReport = z.infer<typeof report>;

const view = z.object({
  branch: named,
  year,
  /** Whether a meeting has confirmed the year's rating: what has to be spoken to follows from it. */
  isConfirmed: z.boolean(),
  /** What follows for the branch from its members' points and has to be spoken to, with what was decided about it. */
  asked: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      measures: z.array(named),
    }),
  ),
  /** More than one where the secretary changed. */
  reports: z.array(report),
  /** Visits of the year that somebody made. */
  visits: z.array(visit),
  /** Whether the caller can begin one. */
  mayBegin: z.boolean(),
});
export type WorkReportView = z.infer<typeof view>;

const at = z.object({ id });
const seen = at.extend({ revision: z.int().min(1) });
const place = { branchId: id, year: z.coerce.number().pipe(year) };

/** Branch secretaries' yearly reports (述职). */
export const workReports = {
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/work-reports/{year}' })
    .input(z.object(place))
    .output(view),
  /** Branches in reach, in the order of the organizations, with where each report stands; no figures of the meetings. */
  ofYear: oc
    .route({ method: 'GET', path: '/work-reports/{year}' })
    .input(z.object({ ...paging, year: place.year }))
    .output(
      pageOf(
        z.object({
          /** Of the branch. */
          ...named.shape,
          scheme: z.string().nullable(),
          reports: z.array(z.object({ id, author: z.string(), state })),
        }),
      ),
    ),
  /** Writes the draft, whole; `revision` 0 for a new one. `id` is made by the caller. */
  write: oc
    .route({ method: 'POST', path: '/branches/{branchId}/work-reports/{year}' })
    .input(
      z.object({
        ...{ ...place, id, revision: z.int().min(0), done: part, problems: part, next: part },
        answers: z.array(z.object({ outcome: z.string().min(1).max(60), words: words(2000) })).max(50),
      }),
    )
    .output(view),
  handIn: oc.route({ method: 'POST', path: '/work-reports/{id}/handing-in' }).input(seen).output(view),
  giveBack: oc
    .route({ method: 'POST', path: '/work-reports/{id}/return' })
    .input(seen.extend({ words: words(1000) }))
    .output(view),
  /** The meeting's figures as they were counted by hand, and its opinion. */
  hear: oc
    .route({ method: 'POST', path: '/work-reports/{id}/hearing' })
    .input(
      seen.extend({
        ...{ on: day, due: z.int().min(1).max(5000), present: z.int().min(1).max(5000), counts },
        ...{ opinion: words(2000), visitId: id.nullable() },
      }),
    )
    .output(view),
  comment: oc
    .route({ method: 'POST', path: '/work-reports/{id}/comment' })
    .input(seen.extend({ words: words(4000) }))
    .output(view),
};
