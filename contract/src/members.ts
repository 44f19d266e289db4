import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, memberStatus } from './shapes.ts';

/** Why a member is not scored; nothing about health is stored beside it. */
export const exemptReason = z.enum(['age', 'long-illness', 'frailty']);
export type ExemptReason = z.infer<typeof exemptReason>;

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
  /** What takes the member out of scoring at the end of the year; null for who is scored. */
  exemption: z.object({ id, reason: exemptReason, fromOn: day, toOn: day.nullable(), revision: z.int() }).nullable(),
  /** Last four digits only. */
  phoneMasked: z.string().nullable(),
  idNumberMasked: z.string().nullable(),
  /** How often the record was corrected; a correction names the one it saw. */
  revision: z.int().nonnegative(),
});
export type Member = z.infer<typeof member>;

/** Somebody found by an exact number. */
const foundPerson = z.object({
  personId: id,
  name: z.string(),
  branchId: id.nullable(),
  branch: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  idNumberMasked: z.string().nullable(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

const written = (most: number) => z.string().trim().min(1).max(most);

/** The record as it should read. A number that is not given stays as it is; null takes it away. */
export const amendment = z.object({
  branchId: id,
  personId: id,
  revision: z.int().nonnegative(),
  /** What proves it: a document's name and number. */
  document: written(100),
  name: written(40),
  sex: z.enum(['male', 'female']).nullable(),
  ethnicity: written(20).nullable(),
  bornOn: day.nullable(),
  joinedOn: day.nullable(),
  fullMemberOn: day.nullable(),
  partyPost: written(40).nullable(),
  phone: written(30).nullable().optional(),
  idNumber: written(30).nullable().optional(),
});
export type Amendment = z.infer<typeof amendment>;

export const members = {
  /** By the exact telephone or ID number, which never stands in an address; written into the trail. */
  find: oc
    .route({ method: 'POST', path: '/members/find' })
    .input(z.object({ number: z.string().trim().min(1).max(30) }))
    .output(z.array(foundPerson)),
  /** What is stored about oneself; null for people who are not members of a branch. */
  readOwn: oc.route({ method: 'GET', path: '/me/member' }).output(member.nullable()),
  /** A branch's members of the year, in the order of surname strokes. */
  list: oc
    .route({ method: 'GET', path: '/branches/{branchId}/members' })
    .input(z.object({ branchId: id }))
    .output(z.array(member)),
  /** Corrects what is on record about a person; what was there before stays in the trail. */
  amend: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/amend' })
    .input(amendment)
    .output(member),
  /** Scores somebody again after a day. */
  endExemption: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/exemptions/{id}/end' })
    .input(z.object({ id, branchId: id, personId: id, revision: z.int().min(1), toOn: day }))
    .output(member),
};
