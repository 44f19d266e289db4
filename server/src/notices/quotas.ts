import {
  type Contest,
  type Figure,
  contestsOf,
  decimalFromPoints,
  figurePoints,
  type BranchEvidence,
} from '@xianfeng/engine';
import type { BranchYear } from '../cycles/branch-year.ts';

/** `5` for a twentieth: the number that stands before the percent sign. */
export function percentOf(share: Figure): string {
  const points = figurePoints({ ...share, n: share.n * 100 });
  return points === null ? `${share.n * 100}/${share.d}` : decimalFromPoints(points);
}

/** The honors of some periods with their places. Evidence that the engine refuses has none yet. */
export function contestsIn(year: BranchYear, evidence: BranchEvidence, periods: readonly string[]): readonly Contest[] {
  const contests = contestsOf(year.plan, evidence, { cycle: year.cycle });
  return contests.ok ? contests.value.filter(({ period }) => periods.includes(period)) : [];
}

/** `quarter-star` for the candidates of `quarter-star-candidate`: the honor people give. */
export function honorName({ honor }: Contest): string {
  return honor.replace(/-candidate$/, '');
}
