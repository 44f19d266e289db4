import { done, refused, type Result } from '@xianfeng/engine';
import type { SuggestionRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { lookerOf, mayDo } from './hold-suggestion.ts';
import { byOffice } from '../members/by-office.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly roles: string[];
}

/** Who can be named to look into one and reply. */
export function readCandidates(
  { store, clock }: Services,
  caller: Caller,
  id: string,
): Promise<Result<{ readonly people: Candidate[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.suggestions.find(id);
    if (row === undefined || !(await mayDo(await lookerOf(tx, caller), row, 'assign')))
      return refused({ code: 'access.denied' });
    return done({ people: await candidatesOf(tx, row, clock.today()) });
  });
}

const officers: readonly string[] = ['committee-officer', 'department-officer'];

/**
 * Whoever holds an office at the branch, and its members; for a complaint also the officers above, and for one about the
 * branch's secretary these alone. Never who raised it, nor whom it can be about.
 */
export async function candidatesOf(tx: Transaction, row: SuggestionRow, today: string): Promise<Candidate[]> {
  const inTerm = async (organizationId: string) =>
    (await tx.appointments.at(organizationId)).filter(
      ({ from_on: from, to_on: to }) => from <= today && (to === null || to >= today),
    );
  const [branchId, ...above] = await tx.organizations.pathTo(row.branch_id);
  const inBranch = row.kind !== 'secretary' && branchId !== undefined;
  const held = inBranch ? await inTerm(branchId) : [];
  if (row.register === 'committee')
    for (const organizationId of above)
      held.push(...(await inTerm(organizationId)).filter(({ role }) => officers.includes(role)));
  const members = inBranch ? await tx.memberships.ofBranch(branchId, { from: today, to: today }) : [];
  const barred = new Set([...row.about_ids, row.raised_by]);
  const ids = [...new Set([...held.map(({ person_id: id }) => id), ...members.map(({ id }) => id)])].filter(
    (id) => !barred.has(id),
  );
  const names = await tx.people.namesOf(ids);
  const people = ids.map((id) => ({
    ...{ id, name: names.get(id) ?? '' },
    roles: [...new Set(held.filter(({ person_id: person }) => person === id).map(({ role }) => role))],
  }));
  return people.toSorted(byOffice);
}
