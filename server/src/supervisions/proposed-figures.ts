import type { Sheet } from '@xianfeng/contract';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { yearMembers } from '../evidence/year-members.ts';

/** What meetings propose for branches that are rated themselves, with the visit it rests on. It scores nothing by itself. */
export async function proposedFigures(tx: Transaction, year: BranchYear): Promise<Sheet['proposed']> {
  if (year.subject !== 'branch') return [];
  const branchIds = (await yearMembers(tx, year)).map(({ id }) => id);
  const rows = await tx.supervisions.assessmentsOfBranches(branchIds, year.year);
  const proposed: Sheet['proposed'] = [];
  for (const { branch_id: memberId, figure, visit_id: visitId } of rows) {
    const visit = visitId === null ? undefined : await tx.supervisions.findVisit(visitId);
    if (figure === null || visit === undefined) continue;
    proposed.push({
      memberId,
      figure,
      visit: { id: visit.id, kind: visit.kind, on: visit.visited_on ?? visit.due_on },
    });
  }
  return proposed;
}
