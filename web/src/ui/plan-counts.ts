import type { PledgePlan } from '@xianfeng/contract';

export interface PlanCounts {
  /** Members and the branch whose plan lacks a kind. */
  readonly lacking: number;
  /** Pledges that only one side has signed, and those whose day is over and nobody has decided about. */
  readonly unsigned: number;
  readonly overdue: number;
}

export function countsOf({ rows }: Pick<PledgePlan, 'rows'>): PlanCounts {
  const pledges = rows.flatMap((row) => row.pledges);
  return {
    lacking: rows.filter(({ lacks }) => lacks.length > 0).length,
    unsigned: pledges.filter(({ state }) => state === 'drafted').length,
    overdue: pledges.filter(({ isOverdue }) => isOverdue).length,
  };
}
