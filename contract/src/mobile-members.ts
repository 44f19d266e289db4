import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, problem } from './shapes.ts';

/** A member who lives elsewhere (流动党员), as the branch that counts and the branch that hosts see it. */
export const mobileMember = z.object({
  id,
  personId: id,
  name: z.string(),
  branch: z.string(),
  host: z.string(),
  sinceOn: day,
  contact: z.string(),
  appraisedBy: z.enum(['home', 'host']),
  lastContactOn: day.nullable(),
  /** Of another branch, hosted here. */
  isHosted: z.boolean(),
});
export type MobileMember = z.infer<typeof mobileMember>;

const way = z.enum(['call', 'visit', 'message', 'meeting']);
export type ContactWay = z.infer<typeof way>;

const place = z.object({ branchId: id, personId: id });
const listed = z.object({ members: z.array(mobileMember), checks: z.array(problem) });
export type MobileMembers = z.infer<typeof listed>;

export const mobileMembers = {
  /** Those of a branch and those it hosts; and what should be looked into. Nothing is ever decided by it. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/mobile-members' })
    .input(z.object({ branchId: id }))
    .output(listed),
  begin: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/mobile' })
    .input(
      place.extend({
        id,
        sinceOn: day,
        hostBranchId: id.nullable(),
        hostName: z.string().trim().min(1).max(100).nullable(),
        contactId: id,
        appraisedBy: z.enum(['home', 'host']),
      }),
    )
    .output(listed),
  /** `id` is the stay elsewhere that ends. */
  end: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/mobile/end' })
    .input(place.extend({ id, untilOn: day }))
    .output(listed),
  /** That contact was made, and how; never what was said. */
  noteContact: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/contacts' })
    .input(place.extend({ id, onDay: day, way }))
    .output(listed),
};
