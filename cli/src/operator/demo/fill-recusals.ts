import type { Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { morningOf } from './days.ts';
import type { PlacedBranch } from './placed.ts';

const { recusals } = county;

/**
 * Ties that members of the panel have declared: in the branch of the demo's accounts with somebody whose deed waits there, so
 * that it is seen who steps back; and in a few others, where one was lifted again.
 */
export async function fillRecusals(
  tx: Transaction,
  newId: () => string,
  branches: readonly PlacedBranch[],
): Promise<void> {
  for (const { branch: at, member: name, on, lifted } of recusals) {
    const branch = branches[at];
    const panel = branch?.stays.filter(({ person }) => person.role === 'review-panel').at(-1);
    const member = branch?.stays.find(({ person, to }) =>
      name === null ? person.role === null && to === null : person.name === name,
    );
    // A small county has fewer branches.
    if (branch === undefined || panel === undefined || member === undefined) continue;
    await tx.declarations.recuse({
      ...{ id: newId(), branch_id: branch.id, verifier_id: panel.personId, member_id: member.personId },
      ...{ declared_on: on, declared_at: morningOf(on) },
      ...{ lifted_by: lifted === null ? null : branch.secretaryId, lifted_on: lifted?.on ?? null },
      ...{ lifted_at: lifted === null ? null : morningOf(lifted.on), lifted_reason: lifted?.reason ?? null },
    });
  }
}
