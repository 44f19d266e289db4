import { type Problem, readPeriod, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { waitingProblems } from '../steps/waiting.ts';

export interface AskedBulletin {
  readonly branchId: string;
  readonly period: string;
}

function bulletinSteps({ plan }: BranchYear, period: string) {
  const granularity = readPeriod(period)?.granularity;
  return plan.scheme.procedure.filter(({ kind, cadence }) => kind === 'bulletin' && cadence === granularity);
}

export function hasBulletin(year: BranchYear, period: string): boolean {
  return bulletinSteps(year, period).length > 0;
}

/** Steps that come before it and are not done. */
export async function bulletinWaits(tx: Transaction, year: BranchYear, period: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { id } of bulletinSteps(year, period))
    problems.push(...(await waitingProblems(tx, year, { step: id, period })));
  return problems;
}

/** The year of a period that the scheme has a bulletin for; `bulletin.none-asked`. */
export async function bulletinYear(tx: Transaction, { branchId, period }: AskedBulletin): Promise<Result<BranchYear>> {
  const year = await branchYearOf(tx, branchId, Number(period.slice(0, 4)));
  if (!year.ok) return year;
  return hasBulletin(year.value, period) ? year : refused({ code: 'bulletin.none-asked', facts: { period } });
}
