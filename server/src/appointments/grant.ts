import type { Holder, Role } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { AppointmentRow, OrganizationRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdStanding } from '../organization-tree/hold-standing.ts';
import { ownCommitteeOf } from '../organization-tree/own-committee.ts';
import { needsSecondPerson } from './second-person.ts';
import { readHolder } from './view.ts';

export interface Granting {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/**
 * Grants somebody a role at a place for a term. An officer's role waits for a second person; a recorder's or a panel
 * member's has effect at once. The same id again changes nothing.
 */
export function grantAppointment(context: Context, caller: Caller, asked: Granting): Promise<Result<Holder>> {
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([asked.personId]);
    const problem = await grantingProblem(tx, caller, asked);
    if (problem !== null) return refused(problem);
    const now = context.clock.now();
    const isNew = await tx.appointments.insert({
      id: asked.id,
      person_id: asked.personId,
      organization_id: asked.organizationId,
      role: asked.role,
      from_on: asked.fromOn,
      to_on: asked.toOn,
      granted_by: caller.personId,
      granted_at: now,
      confirmed_by: null,
      confirmed_at: needsSecondPerson(asked.role) ? null : now,
      declined_at: null,
    });
    const standing = isNew ? undefined : await tx.appointments.lock(asked.id);
    if (standing !== undefined && !isSame(standing, asked)) return refused({ code: 'appointment.id-taken' });
    if (isNew) trail.add({ subjectId: asked.personId, organizationId: asked.organizationId, after: asked });
    return done(await readHolder(tx, asked.personId));
  });
}

async function grantingProblem(tx: Transaction, caller: Caller, asked: Granting): Promise<Problem | null> {
  const { role, fromOn, toOn } = asked;
  if (asked.personId === caller.personId) return { code: 'appointment.own' };
  if (toOn !== null && toOn < fromOn) return { code: 'appointment.ends-before-it-begins', facts: { fromOn, toOn } };
  const standing = await holdStanding(tx, asked.organizationId);
  if (!standing.ok) return standing.problems[0] ?? null;
  const place = standing.value;
  const isForOwnCommittee = role === 'department-officer' || isAdministrator(role);
  const isOwnCommittee = ownCommitteeOf(await tx.organizations.list())?.id === place.id;
  if (!placesOf[role].includes(place.kind) || (isForOwnCommittee && !isOwnCommittee)) {
    return { code: 'appointment.role-misplaced', facts: { role, organization: place.name } };
  }
  const meanwhile = (await tx.appointments.list([asked.personId])).filter(
    (row) => row.id !== asked.id && row.from_on <= (toOn ?? row.from_on) && fromOn <= (row.to_on ?? fromOn),
  );
  const overlapping = meanwhile.find((row) => row.role === role && row.organization_id === asked.organizationId);
  if (overlapping !== undefined) {
    return { code: 'appointment.standing', facts: { fromOn: overlapping.from_on, toOn: overlapping.to_on } };
  }
  // The database holds this as well; here it is said in words.
  const other = meanwhile.find((row) => row.role !== role && isAdministrator(row.role));
  if (!isAdministrator(role) || other === undefined) return null;
  return { code: 'appointment.administrators-apart', facts: { role: other.role } };
}

function isAdministrator(role: Role): boolean {
  return role.endsWith('-administrator');
}

/** Where a role has its place. Being a member is a membership, not an appointment. */
const placesOf: Readonly<Record<Role, readonly OrganizationRow['kind'][]>> = {
  member: [],
  recorder: ['branch'],
  'branch-secretary': ['branch'],
  'organization-officer': ['branch'],
  'branch-committee': ['branch'],
  'review-panel': ['branch'],
  'committee-officer': ['party-committee', 'party-work-committee', 'general-branch'],
  'department-officer': ['party-committee'],
  'system-administrator': ['party-committee'],
  'security-administrator': ['party-committee'],
  'audit-administrator': ['party-committee'],
};

function isSame(row: AppointmentRow, asked: Granting): boolean {
  return (
    row.person_id === asked.personId &&
    row.organization_id === asked.organizationId &&
    row.role === asked.role &&
    row.from_on === asked.fromOn &&
    row.to_on === asked.toOn
  );
}
