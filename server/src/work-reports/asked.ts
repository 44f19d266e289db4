import type { WorkReportView } from '@xianfeng/contract';
import type { BranchOwnResult } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { branchYearOf } from '../cycles/branch-year.ts';

export type Asked = Pick<WorkReportView, 'asked' | 'isConfirmed'>;

/**
 * What follows for a branch from the points of its members, once a meeting has confirmed the year, with what was decided
 * about each: the secretary speaks to all of it. A branch that keeps no points has nothing of it.
 */
export async function askedOf(tx: Transaction, branchId: string, number: number): Promise<Asked> {
  const year = await branchYearOf(tx, branchId, number);
  if (!year.ok) return { asked: [], isConfirmed: false };
  const { cycleId, plan } = year.value;
  const [run] = await tx.ratings.runsOfCycles([cycleId]);
  const own = run?.branch_result as BranchOwnResult | null | undefined;
  const outcomes = new Set(own?.outcomes);
  const measures = (await tx.measures.ofCycle(cycleId)).filter((row) => row.subject_id === branchId);
  const kinds = new Map((plan.scheme.measures ?? []).map((kind) => [kind.id, kind]));
  return {
    isConfirmed: run !== undefined,
    asked: plan.scheme.branchOutcomes
      .filter(({ id }) => outcomes.has(id))
      .map(({ id, name }) => ({
        ...{ id, name },
        measures: measures.flatMap((row) => {
          const kind = kinds.get(row.kind);
          return kind?.follows.includes(id) === true && row.state !== 'revoked'
            ? [{ id: row.id, name: kind.name }]
            : [];
        }),
      })),
  };
}
