import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, month, problem, stepKind, subject } from './shapes.ts';

export const duty = z.object({
  /** Step of the scheme's procedure, e.g. `monthly-scoring`. */
  step: z.string(),
  kind: stepKind,
  name: z.string(),
  period: z.string(),
  dueOn: day,
  state: z.enum(['waiting', 'open', 'due-soon', 'overdue', 'done']),
  /** Code of what it waits for or what is still missing, with its facts. */
  remark: z.object({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
});
export type Duty = z.infer<typeof duty>;

export const duties = {
  /** What is due in a branch in the month of the given or the present day; done ones included. */
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/duties' })
    .input(z.object({ branchId: id, month: month.optional() }))
    .output(
      z.object({
        today: day,
        month,
        duties: z.array(duty),
        /** What people should look into: a probation that is over, contact that was lost. Nothing is decided by it. */
        checks: z.array(problem),
        branch: z.object({
          ...{ id, name: z.string(), subject },
          ...{ members: z.int(), scored: z.int(), exempt: z.int(), mobile: z.int() },
        }),
        calendar: z.array(z.object({ day, isWorking: z.boolean().nullable() })),
      }),
    ),
  /** The committee's view: duties by branch, never people. */
  ofCommittee: oc.route({ method: 'GET', path: '/duties' }).output(
    z.object({
      today: day,
      month,
      /** Organizations in reach that rate branches this year, each with its desk. */
      branchYears: z.array(z.object({ id, name: z.string(), scheme: z.string() })),
      /** One for each scheme that branches run under, most branches first: its steps across, its branches down. */
      boards: z.array(
        z.object({
          scheme: z.string(),
          steps: z.array(z.object({ step: z.string(), name: z.string(), period: z.string() })),
          branches: z.array(
            z.object({
              id,
              name: z.string(),
              parent: z.string(),
              cells: z.array(
                z.object({
                  step: z.string(),
                  period: z.string(),
                  state: duty.shape.state,
                  dueOn: day,
                  doneOn: day.nullable(),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
};
