import type { Me } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { standingOf } from '../statements/read.ts';
import { yearInUse } from '../cycles/year-in-use.ts';

/** Who is signed in, where, and which day it is. */
export async function readMe({ store, clock, isDemo }: Services, whole: Caller): Promise<Result<Me>> {
  const today = clock.today();
  // Whoever knows the password alone learns nothing yet about the one whose it is.
  const caller = whole.due === 'second-factor' ? { ...whole, name: '', appointments: [], branchId: null } : whole;
  const committee = await store.committees.find(caller.committeeId);
  const [organizations, year, statement] = await store.transaction(caller.committeeId, async (tx) => {
    const ids = [...caller.appointments.map(({ organizationId }) => organizationId), caller.branchId];
    const found = (await tx.organizations.list()).filter(({ id }) => ids.includes(id));
    const places = new Map(found.map(({ id, name, kind }) => [id, { id, name, kind }]));
    const presentYear = Number(today.slice(0, 4));
    const ownBranch = found.find(({ kind }) => kind === 'branch');
    const inUse = ownBranch === undefined ? presentYear : await yearInUse(tx, ownBranch.id, today);
    return [places, inUse, await standingOf(tx, caller.personId)] as const;
  });
  return done({
    personId: caller.personId,
    name: caller.name,
    username: caller.username,
    appointments: caller.appointments.flatMap(({ role, organizationId }) => {
      const organization = organizations.get(organizationId);
      return organization === undefined ? [] : [{ role, organization }];
    }),
    branch: organizations.get(caller.branchId ?? '') ?? null,
    committee: { id: caller.committeeId, name: committee?.name ?? '', kind: 'party-committee' },
    year,
    today,
    isDemo,
    due: caller.due,
    statementDue: statement.readAt === null,
  });
}
