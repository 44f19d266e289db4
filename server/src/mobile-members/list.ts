import type { MobileMembers } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { contactChecks } from './checks.ts';

export function listMobileMembers(
  { store, clock }: Services,
  caller: Caller,
  branchId: string,
): Promise<Result<MobileMembers>> {
  return store.transaction(caller.committeeId, (tx) => readMobileMembers(tx, branchId, clock.today()));
}

/** Those of a branch and those it hosts; checks are the home branch's. */
export async function readMobileMembers(
  tx: Transaction,
  branchId: string,
  today: string,
): Promise<Result<MobileMembers>> {
  const rows = await tx.mobileMembers.ofBranch(branchId);
  const names = await tx.people.namesOf(rows.flatMap((row) => [row.person_id, row.contact_id]));
  const branches = new Map(rows.length === 0 ? [] : (await tx.organizations.list()).map(({ id, name }) => [id, name]));
  const contacts = await tx.mobileMembers.lastContacts(rows.map(({ person_id }) => person_id));
  const members = rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: names.get(row.person_id) ?? '',
    branch: branches.get(row.branch_id) ?? '',
    host: row.host_name ?? branches.get(row.host_branch_id ?? '') ?? '',
    sinceOn: row.since_on,
    contact: names.get(row.contact_id) ?? '',
    appraisedBy: row.appraised_by,
    lastContactOn: contacts.get(row.person_id) ?? null,
    isHosted: row.branch_id !== branchId,
  }));
  const kept = members
    .filter(({ isHosted }) => !isHosted)
    .map(({ personId, name, sinceOn, lastContactOn }) => ({
      ...{ personId, name },
      since: lastContactOn === null || lastContactOn < sinceOn ? sinceOn : lastContactOn,
    }));
  return done({ members, checks: [...contactChecks(kept, today)] });
}
