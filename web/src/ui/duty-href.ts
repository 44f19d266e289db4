import type { Duty } from '@xianfeng/contract';
import { hasOwnRecord, readPeriod } from '@xianfeng/engine';

/** The page on which a duty is done. */
export function dutyHref(branchId: string, { kind, step, period }: Pick<Duty, 'kind' | 'step' | 'period'>): string {
  const branch = `/branches/${branchId}`;
  if (!hasOwnRecord(kind)) return `${branch}/steps/${step}/${period}`;
  if (kind === 'pledge') return `${branch}/pledges/${period}`;
  if (kind === 'scoring') return `${branch}/sheets/${period}`;
  if (kind === 'notice') return `${branch}/notices/${readPeriod(period)?.granularity ?? 'month'}/${period}`;
  if (kind === 'summary' && readPeriod(period)?.granularity === 'quarter') return `${branch}/quarters/${period}`;
  if (kind === 'bulletin') return `${branch}/bulletins/${period}`;
  if (kind === 'ballot' && period.length > '2026'.length) return `${branch}/paper-ballots/${period}`;
  return `${branch}/year-end`;
}
