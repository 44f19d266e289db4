import { oc } from '@orpc/contract';
import { z } from 'zod';
import { member } from './members.ts';
import { day, id, memberStatus, month, pageOf, paging } from './shapes.ts';

/** Number of the letter, decision or approval. */
const documentNumber = z.string().trim().min(1).max(100);

/** Why somebody is no member any more: a code; the reasons in words stay in the paper file. */
const leaving = z.enum(['died', 'withdrew', 'removed', 'expelled']);
export type Leaving = z.infer<typeof leaving>;

/** How somebody came, rose, moved or left. */
export const affiliationChange = z.object({
  id,
  personId: id,
  name: z.string(),
  kind: z.enum(['transferred', 'moved-in', 'moved-out', 'stage', 'probation-extended', 'left']),
  onDay: day,
  document: z.string(),
  fromBranch: z.string().nullable(),
  toBranch: z.string().nullable(),
  otherCommittee: z.string().nullable(),
  stage: memberStatus.nullable(),
  untilOn: day.nullable(),
  leaving: leaving.nullable(),
  /** There is a signed file of it. */
  hasFile: z.boolean(),
});
export type AffiliationChange = z.infer<typeof affiliationChange>;

/** What a transfer would do to the points card, said before anybody decides. */
export const transferOutlook = z.object({
  fromBranch: z.string(),
  toBranch: z.string(),
  /** Both years run under the same version: the card goes along. */
  isSameScheme: z.boolean(),
  fromScheme: z.string().nullable(),
  toScheme: z.string().nullable(),
  /** Months scored by the branch that is left, and by the one that is joined. */
  monthsBefore: z.array(month),
  monthsAfter: z.array(month),
});
export type TransferOutlook = z.infer<typeof transferOutlook>;

/** What an arriving file says, and what would become of its card; nothing is written. */
export const arrival = z.object({
  committee: z.string(),
  letter: z.string(),
  madeOn: day,
  /** Of the key that signed it: to be compared with the paper letter. */
  fingerprint: z.string(),
  name: z.string(),
  bornOn: day.nullable(),
  status: memberStatus,
  lastDay: day,
  scheme: z.object({ name: z.string(), version: z.string() }).nullable(),
  /** The new branch runs under the very same version and goes on the day after: the card counts. */
  isCounted: z.boolean(),
  /** Taken in already. */
  isKnown: z.boolean(),
  months: z.array(z.object({ period: z.string(), total: z.string().nullable(), meetingOn: day })),
  entryCount: z.int(),
});
export type Arrival = z.infer<typeof arrival>;

const fileText = z.string().min(1).max(2_000_000);

const place = z.object({ branchId: id, personId: id });

export const affiliations = {
  /** Changes of this and the last year in the branches within reach, the latest first. */
  list: oc
    .route({ method: 'GET', path: '/affiliation-changes' })
    .input(z.object(paging))
    .output(pageOf(affiliationChange)),
  outlook: oc
    .route({ method: 'GET', path: '/branches/{branchId}/members/{personId}/transfer-outlook' })
    .input(place.extend({ toBranchId: id, onDay: day }))
    .output(transferOutlook),
  /** To another branch of the committee; `onDay` is the first day there. `id` is made by the caller: twice is once. */
  transfer: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/transfer' })
    .input(place.extend({ id, toBranchId: id, onDay: day, document: documentNumber }))
    .output(member),
  /** Enters somebody new as an applicant activist; `personId` is made by the caller. */
  beginAdmission: oc
    .route({ method: 'POST', path: '/branches/{branchId}/applicant-activists' })
    .input(
      z.object({
        id,
        branchId: id,
        personId: id,
        name: z.string().trim().min(1).max(50),
        sex: z.enum(['male', 'female']),
        bornOn: day,
        onDay: day,
        document: documentNumber,
      }),
    )
    .output(member),
  reachStage: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/stages' })
    .input(place.extend({ id, stage: memberStatus, onDay: day, document: documentNumber }))
    .output(member),
  extendProbation: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/probation-extension' })
    .input(place.extend({ id, onDay: day, untilOn: day, document: documentNumber }))
    .output(member),
  /** To another committee, with a signed file; `onDay` is the last day here. */
  moveOut: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/move-out' })
    .input(place.extend({ id, toCommittee: z.string().trim().min(1).max(100), onDay: day, document: documentNumber }))
    .output(member),
  /** The file of somebody who has moved out, byte for byte, with the fingerprint that goes on the letter. */
  file: oc
    .route({ method: 'GET', path: '/affiliation-changes/{id}/file' })
    .input(z.object({ id }))
    .output(z.object({ fileName: z.string(), content: z.string(), fingerprint: z.string() })),
  readArrival: oc
    .route({ method: 'POST', path: '/branches/{branchId}/arrivals/read' })
    .input(z.object({ branchId: id, content: fileText }))
    .output(arrival),
  /** Takes somebody in with the file; `fingerprint` is typed from the letter. The same file again changes nothing. */
  moveIn: oc
    .route({ method: 'POST', path: '/branches/{branchId}/arrivals' })
    .input(z.object({ id, branchId: id, content: fileText, fingerprint: z.string().max(40) }))
    .output(member),
  /** `onDay` is the last day of membership. */
  leave: oc
    .route({ method: 'POST', path: '/branches/{branchId}/members/{personId}/leave' })
    .input(place.extend({ id, leaving, onDay: day, document: documentNumber }))
    .output(member),
};
