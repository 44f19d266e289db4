import { decimalFromPoints, type Figure, figurePoints } from '@xianfeng/engine';

/** Figures of items and thresholds stand in whole ten-thousandths; the scheme's check sees to it. */
export function decimalOf(figure: Figure): string {
  const points = figurePoints(figure);
  if (points === null)
    throw new Error('A figure of the scheme is finer than ten-thousandths; compiling should have refused it.');
  return decimalFromPoints(points);
}
