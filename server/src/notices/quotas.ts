import { type Contest, decimalFromPoints, type Figure, figurePoints } from '@xianfeng/engine';
import type { NoticeSource } from './source.ts';

/** `5` for a twentieth: the number that stands before the percent sign; null where a number of places alone limits. */
export function percentOf(share: Figure | null): string | null {
  if (share === null) return null;
  const points = figurePoints({ ...share, n: share.n * 100 });
  return points === null ? `${share.n * 100}/${share.d}` : decimalFromPoints(points);
}

/** The honors of some periods with their places. */
export function contestsIn(source: NoticeSource, periods: readonly string[]): readonly Contest[] {
  return periods.flatMap(source.contestsIn);
}

/** `quarter-star` for the candidates of `quarter-star-candidate`: the honor people give. */
export function honorName({ honor }: Contest): string {
  return honor.replace(/-candidate$/, '');
}
