import { oc } from '@orpc/contract';
import { lapseKinds } from '@xianfeng/engine';
import { z } from 'zod';
import { day, id, month } from './shapes.ts';

export const lapseOutcomes = ['facts-missing', 'good-reason', 'talked-with', 'no-reason'] as const;
const kind = z.enum(lapseKinds);
const outcome = z.enum(lapseOutcomes);

const lapse = z.object({
  person: z.object({ id, name: z.string() }),
  kind,
  /** The six months that stand empty. */
  fromMonth: month,
  throughMonth: month,
});
export type Lapse = z.infer<typeof lapse>;

const finding = lapse.omit({ fromMonth: true }).extend({ id, outcome, words: z.string(), by: z.string(), on: day });

const checks = z.object({
  lapses: z.array(lapse),
  /** What was found before; the latest fifty. */
  findings: z.array(finding),
});
export type LapseChecks = z.infer<typeof checks>;

/** Checks raised where six months running of somebody stand empty. They ask that somebody looks, and decide nothing. */
export const lapses = {
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/lapses' })
    .input(z.object({ branchId: id }))
    .output(checks),
  note: oc
    .route({ method: 'POST', path: '/branches/{branchId}/lapse-findings/{id}' })
    .input(
      z.object({
        ...{ branchId: id, id, personId: id, kind, throughMonth: month, outcome },
        words: z.string().trim().min(2).max(500),
      }),
    )
    .output(checks),
};
