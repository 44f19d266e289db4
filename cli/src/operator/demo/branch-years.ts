import type { Transaction } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { county } from './county.ts';
import type { PlacedBranch, PlacedCounty, Stay } from './placed.ts';

/**
 * Where an organization above branches rates them, it keeps a year as a branch does, with its branches in place of
 * members: the committee's officer gives the scores, and the department's types ballots in a second time.
 */
export async function placeBranchYears(
  tx: Transaction,
  { chance, newId }: { readonly chance: Chance; readonly newId: () => string },
  { rootId, generalBranches, branches }: PlacedCounty,
): Promise<readonly PlacedBranch[]> {
  const [officer] = await tx.appointments.ofRole('committee-officer');
  const [department] = await tx.appointments.ofRole('department-officer');
  if (officer === undefined || department === undefined) throw new Error('A committee has its officers.');
  return county.branchYears.flatMap(({ organization, scheme }): PlacedBranch[] => {
    const place = generalBranches.find(({ name }) => name === organization);
    if (place === undefined) return [];
    return [
      {
        ...{ id: place.id, parentId: rootId, cycleId: newId() },
        plan: { name: place.name, kind: '', category: '', people: [], isOwn: false, scheme },
        ...{ secretaryId: officer.person_id, recorderId: department.person_id },
        stays: branches.filter(({ parentId }) => parentId === place.id).map((branch) => asStay(chance, branch)),
      },
    ];
  });
}

const begun = '2012-01-01';

function asStay(chance: Chance, { id, plan, secretaryId }: PlacedBranch): Stay {
  return {
    ...{ personId: id, writerId: secretaryId, from: begun, to: null, category: plan.kind },
    person: {
      ...{ name: plan.name, sex: 'male', ethnicity: '', bornOn: begun, joinedOn: null, fullMemberOn: null },
      ...{ status: 'full', exempt: null, role: null, ability: chance.around(8000, 9800) },
    },
  };
}
