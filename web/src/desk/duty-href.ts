import type { Duty } from '@xianfeng/contract';
import { readPeriod } from '@xianfeng/engine';

/** The page on which a duty is done. */
export function dutyHref(branchId: string, { kind, period }: Duty): string {
  const branch = `/branches/${branchId}`;
  if (kind === 'scoring') return `${branch}/sheets/${period}`;
  if (kind === 'notice') return `${branch}/notices/${readPeriod(period)?.granularity ?? 'month'}/${period}`;
  if (kind === 'summary' && readPeriod(period)?.granularity === 'quarter') return `${branch}/quarters/${period}`;
  return `${branch}/year-end`;
}
