import { givenAtConsole, type Transaction } from '@xianfeng/store';
import { type Founding, foundMany, type openServices } from '@xianfeng/server';
import { county } from './county.ts';
import type { PlacedBranch, PlacedCounty } from './placed.ts';

type Services = Awaited<ReturnType<typeof openServices>>;

const begun = '2012-01-01';

/** Organizations, people, memberships, exemptions and offices of the whole county. */
export async function fillPeople(
  tx: Transaction,
  { newId, clock }: Pick<Services, 'newId' | 'clock'>,
  placed: PlacedCounty,
): Promise<void> {
  const founded = await foundMany(tx, { clock }, { by: null, foundings: foundingsOf(placed) });
  if (!founded.ok) throw new Error(JSON.stringify(founded.problems));
  const stays = placed.branches.flatMap((branch) => branch.stays.map((stay) => ({ ...stay, branch })));
  const people = new Map(stays.map(({ personId, person }) => [personId, person]));
  await tx.bulk.insert(
    'person',
    [...people].map(([id, person]) => ({
      ...{ id, name: person.name, sex: person.sex, ethnicity: person.ethnicity, born_on: person.bornOn },
      ...{ joined_on: person.joinedOn, full_member_on: person.fullMemberOn, party_post: postOf(person.role) },
      ...{
        phone_sealed: null,
        phone_digest: null,
        id_number_sealed: null,
        id_number_digest: null,
        import_id: null,
        joined_into: null,
        revision: 0,
      },
    })),
  );
  await tx.bulk.insert(
    'membership',
    stays.map(({ personId, person, from, to, category, branch }) => ({
      ...{ id: newId(), person_id: personId, branch_id: branch.id, category },
      ...{ status: person.status, from_on: from, to_on: to, import_id: null },
    })),
  );
  await tx.bulk.insert(
    'exemption',
    [...people].flatMap(([personId, { exempt }]) =>
      exempt === null
        ? []
        : [{ id: newId(), person_id: personId, reason: exempt, from_on: '2024-01-01', to_on: null, revision: 1 }],
    ),
  );
  await tx.bulk.insert(
    'appointment',
    placed.branches.flatMap((branch) =>
      appointmentRows(newId, branch).map((row) => ({ ...row, ...givenAtConsole(clock.now()), revision: 1 })),
    ),
  );
}

function foundingsOf({ rootId, generalBranches, branches }: PlacedCounty): readonly Founding[] {
  const shared = { on: begun, branchKind: null };
  return [
    { ...shared, id: rootId, parentId: null, kind: 'party-committee', name: county.committee },
    ...generalBranches.map(
      ({ id, name }): Founding => ({ ...shared, id, name, parentId: rootId, kind: 'general-branch' }),
    ),
    ...branches.map(
      ({ id, parentId, plan }): Founding => ({
        ...{ id, parentId, on: begun, kind: 'branch', name: plan.name },
        branchKind: plan.kind,
      }),
    ),
  ];
}

function appointmentRows(newId: () => string, { id, stays }: PlacedBranch) {
  return stays.flatMap(({ personId, person: { role } }) =>
    role === null
      ? []
      : [{ id: newId(), person_id: personId, organization_id: id, role, from_on: '2024-01-01', to_on: null }],
  );
}

function postOf(role: string | null): string | null {
  const posts: Readonly<Record<string, string>> = county.posts;
  return role === null ? null : (posts[role] ?? null);
}
