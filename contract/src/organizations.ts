import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id } from './shapes.ts';

const organizationKind = z.enum(['party-committee', 'party-work-committee', 'general-branch', 'branch', 'party-group']);

export const organization = z.object({
  id,
  parentId: id.nullable(),
  kind: organizationKind,
  branchKind: z.string().nullable(),
  name: z.string(),
  fromOn: day,
  toOn: day.nullable(),
  /** People with a membership today; only for branches. */
  memberCount: z.int().nullable(),
});
export type Organization = z.infer<typeof organization>;

export const organizations = {
  /** Everything in one's scope, parents before children, in the committee's order. */
  list: oc.route({ method: 'GET', path: '/organizations' }).output(z.array(organization)),
  create: oc
    .route({ method: 'POST', path: '/organizations' })
    .input(
      z.object({
        id,
        parentId: id,
        kind: organizationKind.exclude(['party-committee']),
        name: z.string().trim().min(1).max(100),
        branchKind: z.string().optional(),
      }),
    )
    .output(organization),
};
