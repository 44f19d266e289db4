import type { Caller, Services } from '../../context.ts';
import { openCycle } from '../../cycles/open.ts';
import { foundMany } from '../../organization-tree/found-many.ts';
import { adoptScheme } from '../../schemes/adopt.ts';
import { inBranch, type Who } from './model.ts';

/** A committee with one branch of four, whose year 2026 runs; and an officer of the committee. */
export interface World {
  readonly committeeId: string;
  readonly branchId: string;
  readonly people: Readonly<Record<Who, string>>;
}

const everybody: readonly Who[] = [...inBranch, 'officer'];

export async function makeWorld(services: Services, scheme: string): Promise<World> {
  const { store, newId, clock } = services;
  const [committeeId, rootId, branchId] = [newId(), newId(), newId()];
  const people = Object.fromEntries(everybody.map((who) => [who, newId()])) as Record<Who, string>;
  await store.committees.insert({ id: committeeId, name: 'committee', created_at: clock.now() });
  await store.transaction(committeeId, async (tx) => {
    const own = { branchKind: null, on: '2000-01-01' };
    const root = { ...own, id: rootId, parentId: null, kind: 'party-committee' as const, name: 'committee' };
    const branch = { ...own, id: branchId, parentId: rootId, kind: 'branch' as const, name: 'branch' };
    await foundMany(tx, services, { by: null, foundings: [root, branch] });
    await tx.people.insert(everybody.map((who) => ({ ...blankPerson, id: people[who], name: who })));
    await tx.memberships.insert(
      inBranch.map((who) => ({
        ...{ id: newId(), person_id: people[who], branch_id: branchId, from_on: '2026-01-01', to_on: null },
        ...{ category: null, status: 'full' as const, import_id: null },
      })),
    );
    const version = await adoptScheme(services, tx, scheme);
    if (!version.ok) throw new Error(JSON.stringify(version.problems));
    await openCycle(tx, { id: newId(), branchId, year: 2026, schemeVersionId: version.value.id });
  });
  return { committeeId, branchId, people };
}

/** Somebody signed in; who may do what is tried elsewhere. */
export function callerOf({ committeeId, people }: World, who: Who): Caller {
  const id = people[who];
  return {
    ...{ accountId: id, personId: id, name: who, username: who, committeeId, branchId: null, appointments: [] },
    ...{ session: { id, enteredBy: 'password' }, due: null },
  };
}

const blankPerson = {
  ...{ sex: null, ethnicity: null, born_on: '1980-05-01', joined_on: null, full_member_on: null, party_post: null },
  ...{ phone_sealed: null, phone_digest: null, import_id: null },
};
