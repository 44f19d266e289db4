import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, memberStatus } from './shapes.ts';

export const member = z.object({
  personId: id,
  name: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  ethnicity: z.string().nullable(),
  bornOn: day.nullable(),
  joinedOn: day.nullable(),
  fullMemberOn: day.nullable(),
  partyPost: z.string().nullable(),
  category: z.string().nullable(),
  status: memberStatus,
  fromOn: day,
  toOn: day.nullable(),
  exemptReason: z.enum(['age', 'long-illness', 'frailty']).nullable(),
  /** Last four digits only. */
  phoneMasked: z.string().nullable(),
});
export type Member = z.infer<typeof member>;

export const members = {
  /** What is stored about oneself; null for people who are not members of a branch. */
  readOwn: oc.route({ method: 'GET', path: '/me/member' }).output(member.nullable()),
  /** A branch's members of the year, in the order of surname strokes. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/members' })
    .input(z.object({ branchId: id }))
    .output(z.array(member)),
};
