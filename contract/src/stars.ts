import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, subject, year } from './shapes.ts';

const named = z.object({ id, name: z.string() });

/** Who holds which stars now. Derived from ratings and vetoes; members by surname strokes, branches as the tree has them. */
const register = z.object({
  branch: named,
  subject,
  /** Whether the scheme of the branch's latest year has stars at all. */
  hasStars: z.boolean(),
  /** The year whose stars are held, the last that a meeting confirmed; null where there is none. */
  awarded: z.object({ year, confirmedOn: day }).nullable(),
  rows: z.array(
    z.object({
      concerns: named,
      /** As the meeting confirmed them; 0 for none. */
      stars: z.int(),
      /** What is left of them today. */
      held: z.int(),
      /** Vetoes since that year which take stars, whether they stand or not; what goes by a number has no day or document. */
      vetoes: z.array(
        z.object({
          name: z.string(),
          on: day.nullable(),
          document: z.string().nullable(),
          liftedOn: day.nullable(),
          stands: z.boolean(),
        }),
      ),
    }),
  ),
  /** Against the year before: whose stars are other than they were; 0 for none, as for everybody before the first year. */
  changes: z.array(z.object({ concerns: named, before: z.int(), after: z.int() })),
  /** The year before, where a meeting confirmed it. */
  before: year.nullable(),
});
export type StarRegister = z.infer<typeof register>;

export const stars = {
  register: oc
    .route({ method: 'GET', path: '/branches/{branchId}/stars' })
    .input(z.object({ branchId: id }))
    .output(register),
  /** The list of stars (星级名单) on paper. */
  pdf: oc
    .route({ method: 'GET', path: '/branches/{branchId}/stars/pdf' })
    .input(z.object({ branchId: id }))
    .output(z.file()),
  /** The same as a workbook. */
  excel: oc
    .route({ method: 'GET', path: '/branches/{branchId}/stars/excel' })
    .input(z.object({ branchId: id }))
    .output(z.file()),
};
