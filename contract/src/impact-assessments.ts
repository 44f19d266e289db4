import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, role } from './shapes.ts';

/** The figures of this installation that an impact assessment needs (PIPL 55, 56). */
export const impactAssessment = z.object({
  committee: z.string(),
  madeOn: day,
  /** Wording of the statement people are told. */
  statementVersion: z.string(),
  people: z.int(),
  members: z.int(),
  branches: z.int(),
  withPhone: z.int(),
  withIdNumber: z.int(),
  openAccounts: z.int(),
  statementRead: z.int(),
  roles: z.array(z.object({ role, people: z.int() })),
  acts: z.int(),
  checkpoints: z.int(),
  views: z.int(),
  corrections: z.object({ open: z.int(), accepted: z.int(), refused: z.int() }),
  isDemo: z.boolean(),
});
export type ImpactAssessment = z.infer<typeof impactAssessment>;

export const impactAssessments = {
  read: oc.route({ method: 'GET', path: '/impact-assessment' }).output(impactAssessment),
};
