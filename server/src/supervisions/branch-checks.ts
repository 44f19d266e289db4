import type { Problem } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { headsOf } from './heads.ts';

/** What a branch's desk says of visits: what waits for its answer, what is past its day, and what was thought of its year. */
export async function supervisionChecks(tx: Transaction, branchId: string, today: string): Promise<readonly Problem[]> {
  const heads = await headsOf(tx, await tx.supervisions.visitsOfBranch(branchId), today);
  const waiting = heads.filter(({ state }) => state === 'visited').length;
  const overdue = heads.reduce((sum, head) => sum + (head.state === 'following' ? head.overdue : 0), 0);
  const year = Number(today.slice(0, 4));
  const told = [
    ...(await tx.supervisions.assessmentsOfBranches([branchId], year)),
    ...(await tx.supervisions.assessmentsOfBranches([branchId], year - 1)),
  ].filter(({ state }) => state === 'told').length;
  return [
    ...(waiting > 0 ? [{ code: 'supervision.answer-waits', facts: { count: waiting } }] : []),
    ...(overdue > 0 ? [{ code: 'supervision.findings-overdue', facts: { count: overdue } }] : []),
    ...(told > 0 ? [{ code: 'supervision.assessment-told', facts: { count: told } }] : []),
  ];
}
