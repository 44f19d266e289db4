import type { ContactWay, MobileMembers } from '@xianfeng/contract';
import { type Problem, refused, type Result } from '@xianfeng/engine';
import type { MobileMemberRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readMobileMembers } from './list.ts';

export interface MobilePlace {
  readonly branchId: string;
  readonly personId: string;
}

export interface MobileBeginning extends MobilePlace {
  readonly id: string;
  readonly sinceOn: string;
  readonly hostBranchId: string | null;
  readonly hostName: string | null;
  readonly contactId: string;
  readonly appraisedBy: MobileMemberRow['appraised_by'];
}

/** Registers a member who lives elsewhere, with the host and who keeps contact. The same id again changes nothing. */
export function beginMobile(context: Context, caller: Caller, asked: MobileBeginning): Promise<Result<MobileMembers>> {
  return commit(context, caller, async (tx, trail) => {
    const { id, branchId, personId, sinceOn, hostBranchId, hostName, contactId, appraisedBy } = asked;
    const today = context.clock.today();
    await tx.people.lock([personId]);
    const known = await tx.mobileMembers.lock(id);
    if (known !== undefined) {
      return known.person_id === personId
        ? readMobileMembers(tx, branchId, today)
        : refused({ code: 'mobile.id-taken' });
    }
    const standing = await tx.memberships.lockLast(personId);
    if (standing?.branch_id !== branchId || standing.to_on !== null) return refused({ code: 'access.denied' });
    const problems = await beginningProblems(tx, asked, today);
    if (problems.length > 0) return refused(...problems);
    await tx.mobileMembers.insert({
      ...{ id, person_id: personId, branch_id: branchId, since_on: sinceOn, until_on: null, contact_id: contactId },
      ...{ host_branch_id: hostBranchId, host_name: hostName, appraised_by: appraisedBy, recorded_by: caller.personId },
    });
    const after = { id, sinceOn, hostBranchId, hostName, contactId, appraisedBy };
    trail.add({ subjectId: personId, organizationId: branchId, after });
    return readMobileMembers(tx, branchId, today);
  });
}

async function beginningProblems(
  tx: Transaction,
  { branchId, personId, sinceOn, hostBranchId, hostName, contactId }: MobileBeginning,
  today: string,
): Promise<readonly Problem[]> {
  if (sinceOn > today) return [{ code: 'affiliation.in-future', facts: { on: sinceOn, today } }];
  if ((hostBranchId === null) === (hostName === null) || hostBranchId === branchId)
    return [{ code: 'mobile.host-missing' }];
  const host = hostBranchId === null ? null : await tx.organizations.find(hostBranchId);
  if (host !== null && (host?.kind !== 'branch' || host.to_on !== null)) return [{ code: 'mobile.host-missing' }];
  // Contact is kept by somebody of the branch, and not by the member himself.
  const keeper = await tx.memberships.lockLast(contactId);
  if (contactId === personId || keeper?.branch_id !== branchId || keeper.to_on !== null) {
    return [{ code: 'mobile.contact-not-here' }];
  }
  const present = await tx.mobileMembers.present(personId);
  return present === undefined ? [] : [{ code: 'mobile.standing', facts: { sinceOn: present.since_on } }];
}

/** The member is back. Twice is once. */
export function endMobile(
  context: Context,
  caller: Caller,
  { id, branchId, personId, untilOn }: MobilePlace & { readonly id: string; readonly untilOn: string },
): Promise<Result<MobileMembers>> {
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([personId]);
    const stay = await tx.mobileMembers.lock(id);
    const isHere = stay?.person_id === personId && stay.branch_id === branchId;
    if (!isHere) return refused({ code: 'mobile.unknown' });
    if (stay.until_on !== untilOn) {
      if (stay.until_on !== null)
        return refused({ code: 'mobile.changed-meanwhile', facts: { untilOn: stay.until_on } });
      if (untilOn < stay.since_on) {
        return refused({ code: 'affiliation.too-early', facts: { on: untilOn, earliest: stay.since_on } });
      }
      await tx.mobileMembers.end(id, untilOn);
      trail.add({ subjectId: personId, organizationId: branchId, before: { id }, after: { untilOn } });
    }
    return readMobileMembers(tx, branchId, context.clock.today());
  });
}

export interface ContactNoting extends MobilePlace {
  readonly id: string;
  readonly onDay: string;
  readonly way: ContactWay;
}

/** That contact was made on a day, and how; never what was said. The same id again changes nothing. */
export function noteContact(context: Context, caller: Caller, noting: ContactNoting): Promise<Result<MobileMembers>> {
  return commit(context, caller, async (tx, trail) => {
    const { id, branchId, personId, onDay, way } = noting;
    const today = context.clock.today();
    if (onDay > today) return refused({ code: 'affiliation.in-future', facts: { on: onDay, today } });
    const isNew = await tx.mobileMembers.addContact({
      ...{ id, person_id: personId, on_day: onDay, way },
      ...{ recorded_by: caller.personId, recorded_at: context.clock.now() },
    });
    if (isNew) trail.add({ subjectId: personId, organizationId: branchId, after: { id, onDay, way } });
    return readMobileMembers(tx, branchId, today);
  });
}
