import type { Account, Role } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { AppointmentRow, OrganizationRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { readAccount } from './view.ts';

export interface Appointing {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** Gives someone a role at a place for a term. The same id again changes nothing. */
export function appoint(services: Services, caller: Caller, asked: Appointing): Promise<Result<Account>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    await tx.people.lock([asked.personId]);
    const problem = await appointingProblem(tx, asked);
    if (problem !== null) return refused(problem);
    const isNew = await tx.appointments.insert({
      id: asked.id,
      person_id: asked.personId,
      organization_id: asked.organizationId,
      role: asked.role,
      from_on: asked.fromOn,
      to_on: asked.toOn,
    });
    const standing = isNew ? undefined : await tx.appointments.lock(asked.id);
    if (standing !== undefined && !isSame(standing, asked)) return refused({ code: 'appointment.id-taken' });
    return done(await readAccount(tx, asked.personId));
  });
}

async function appointingProblem(tx: Transaction, asked: Appointing): Promise<Problem | null> {
  const { role, fromOn, toOn } = asked;
  if (toOn !== null && toOn < fromOn) return { code: 'appointment.ends-before-it-begins', facts: { fromOn, toOn } };
  const place = await tx.organizations.find(asked.organizationId);
  if (place === undefined || !placesOf[role].includes(place.kind)) {
    return { code: 'appointment.role-misplaced', facts: { role, organization: place?.name ?? '' } };
  }
  const held = await tx.appointments.list([asked.personId]);
  const overlapping = held.find(
    (row) =>
      row.id !== asked.id &&
      row.role === role &&
      row.organization_id === asked.organizationId &&
      row.from_on <= (toOn ?? row.from_on) &&
      fromOn <= (row.to_on ?? fromOn),
  );
  if (overlapping === undefined) return null;
  return { code: 'appointment.standing', facts: { fromOn: overlapping.from_on, toOn: overlapping.to_on } };
}

/** Where a role has its place. Being a member is a membership, not an appointment. */
const placesOf: Readonly<Record<Role, readonly OrganizationRow['kind'][]>> = {
  member: [],
  recorder: ['branch'],
  'branch-secretary': ['branch'],
  'organization-officer': ['branch'],
  'review-panel': ['branch'],
  'committee-officer': ['party-committee', 'party-work-committee', 'general-branch'],
  administrator: ['party-committee'],
};

function isSame(row: AppointmentRow, asked: Appointing): boolean {
  return (
    row.person_id === asked.personId &&
    row.organization_id === asked.organizationId &&
    row.role === asked.role &&
    row.from_on === asked.fromOn &&
    row.to_on === asked.toOn
  );
}
